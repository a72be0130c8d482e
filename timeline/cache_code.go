package timeline

import (
	"encoding/binary"
	"errors"
	"reflect"
)

// The cache keeps values as their fields one after another, whatever they are: a new field of an event
// is kept without a word about it here. Integers are varints; slices and pointers begin with their
// length + 1, so that nil differs from empty; a string is a number, that of the same string before it or
// the next one, and the strings stand together at the front.

// encoder writes a value. It is used up by one.
type encoder struct {
	strings []byte
	number  map[string]uint64
	fields  []byte
}

// encode returns the bytes of a value. It panics for kinds of fields that the cache does not know, which
// only a change of this program brings about.
func encode(v any) []byte {
	e := &encoder{number: map[string]uint64{}}
	e.value(reflect.ValueOf(v))
	out := binary.AppendUvarint(nil, uint64(len(e.number)))
	return append(append(out, e.strings...), e.fields...)
}

func (e *encoder) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		s := v.String()
		n, known := e.number[s]
		if !known {
			n = uint64(len(e.number))
			e.number[s] = n
			e.strings = append(binary.AppendUvarint(e.strings, uint64(len(s))), s...)
		}
		e.fields = binary.AppendUvarint(e.fields, n)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		e.fields = binary.AppendVarint(e.fields, v.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		e.fields = binary.AppendUvarint(e.fields, v.Uint())
	case reflect.Bool:
		n := uint64(0)
		if v.Bool() {
			n = 1
		}
		e.fields = binary.AppendUvarint(e.fields, n)
	case reflect.Struct:
		for i := range v.NumField() {
			e.value(v.Field(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			e.value(v.Index(i))
		}
	case reflect.Slice:
		if v.IsNil() {
			e.fields = append(e.fields, 0)
			return
		}
		e.fields = binary.AppendUvarint(e.fields, uint64(v.Len())+1)
		for i := range v.Len() {
			e.value(v.Index(i))
		}
	case reflect.Pointer:
		if v.IsNil() {
			e.fields = append(e.fields, 0)
			return
		}
		e.fields = append(e.fields, 1)
		e.value(v.Elem())
	default:
		panic("the cache cannot keep " + v.Type().String())
	}
}

var errEncoding = errors.New("not the encoding of a value")

// decoder reads what encode writes, whatever the bytes are.
type decoder struct {
	strings []string
	in      []byte
	broken  bool
}

// decode reads a value into what to points to. Memory is bounded by a multiple of the length of in, as an
// element of a slice takes a byte at least.
func decode(in []byte, to any) error {
	d := &decoder{in: in}
	n := d.uint()
	if n > uint64(len(d.in)) {
		return errEncoding
	}
	d.strings = make([]string, n)
	all := string(d.in) // once for all strings, which share it
	for i := range d.strings {
		size := d.uint()
		if size > uint64(len(d.in)) {
			return errEncoding
		}
		at := len(all) - len(d.in)
		d.strings[i] = all[at : at+int(size)]
		d.in = d.in[size:]
	}
	d.value(reflect.ValueOf(to).Elem())
	if d.broken || len(d.in) > 0 {
		return errEncoding
	}
	return nil
}

func (d *decoder) value(v reflect.Value) {
	if d.broken {
		return
	}
	switch v.Kind() {
	case reflect.String:
		n := d.uint()
		if n >= uint64(len(d.strings)) {
			d.broken = true
			return
		}
		v.SetString(d.strings[n])
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		n, size := binary.Varint(d.in)
		d.take(size)
		d.broken = d.broken || v.OverflowInt(n)
		v.SetInt(n)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		n := d.uint()
		d.broken = d.broken || v.OverflowUint(n)
		v.SetUint(n)
	case reflect.Bool:
		v.SetBool(d.uint() != 0)
	case reflect.Struct:
		for i := range v.NumField() {
			d.value(v.Field(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			d.value(v.Index(i))
		}
	case reflect.Slice:
		n := d.uint()
		if n == 0 {
			return
		}
		if n--; n > uint64(len(d.in)) {
			d.broken = true
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), int(n), int(n)))
		for i := range v.Len() {
			d.value(v.Index(i))
		}
	case reflect.Pointer:
		if d.uint() != 0 {
			v.Set(reflect.New(v.Type().Elem()))
			d.value(v.Elem())
		}
	}
}

func (d *decoder) uint() uint64 {
	n, size := binary.Uvarint(d.in)
	d.take(size)
	return n
}

// take goes on by a number of bytes that a varint has; none or fewer means that there is no varint.
func (d *decoder) take(size int) {
	if size <= 0 {
		d.broken, size = true, 0
	}
	d.in = d.in[size:]
}
