package timeline

import (
	"encoding/binary"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"
)

// shard is one file of a cache: a line that tells what it is, then records one after another: key, length
// and checksum of a value, value. Numbers take four bytes, low byte first.
type shard struct {
	name string

	mu      sync.Mutex
	read    bool
	records map[cacheKey]*record
	old     []cacheKey // of the file, in its order
	used    []cacheKey // found or put by this run
	changed bool
}

type record struct {
	value []byte
	used  bool
}

const (
	shardMagic  = "timeline cache 1\n"
	recordHead  = len(cacheKey{}) + 8
	leastToKeep = 16 << 20 // bytes that a shard may always hold
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// load reads the file of a shard, once. What is broken in it is not there.
func (s *shard) load(dir string) {
	if s.read {
		return
	}
	s.read, s.records = true, map[cacheKey]*record{}
	b, err := os.ReadFile(filepath.Join(dir, s.name))
	if err != nil || len(b) < len(shardMagic) || string(b[:len(shardMagic)]) != shardMagic {
		return
	}
	for b = b[len(shardMagic):]; len(b) >= recordHead; {
		k := cacheKey(b)
		size := uint64(binary.LittleEndian.Uint32(b[len(k):]))
		sum := binary.LittleEndian.Uint32(b[len(k)+4:])
		if b = b[recordHead:]; size > uint64(len(b)) {
			return
		}
		value := b[:size:size]
		if b = b[size:]; crc32.Checksum(value, castagnoli) != sum {
			continue
		}
		if s.records[k] == nil {
			s.old = append(s.old, k)
		}
		s.records[k] = &record{value: value}
	}
}

// find reads the value of a key into what to points to.
func (s *shard) find(dir string, k cacheKey, to any) bool {
	s.mu.Lock()
	s.load(dir)
	r := s.records[k]
	if r != nil && !r.used {
		r.used = true
		s.used = append(s.used, k)
	}
	s.mu.Unlock()
	return r != nil && decode(r.value, to) == nil
}

// put keeps a value until the shard is saved.
func (s *shard) put(k cacheKey, value []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.changed = true
	if r := s.records[k]; r == nil || !r.used {
		s.used = append(s.used, k)
	}
	s.records[k] = &record{value, true}
}

// file is what a shard that has something new is to be: first what this run used, then what it did not, as
// far as there is room.
func (s *shard) file() (f file, changed bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	keep, size := slices.Clone(s.used), 0
	for _, k := range s.used {
		size += len(s.records[k].value)
	}
	room := max(leastToKeep, 2*size)
	for _, k := range s.old {
		r := s.records[k]
		if r.used {
			continue
		}
		if size += len(r.value); size > room {
			break
		}
		keep = append(keep, k)
	}
	return file{s.name, func(w io.Writer) error { return s.write(w, keep) }}, s.changed
}

func (s *shard) write(w io.Writer, keys []cacheKey) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, err := io.WriteString(w, shardMagic); err != nil {
		return err
	}
	for _, k := range keys {
		value := s.records[k].value
		head := binary.LittleEndian.AppendUint32(k[:], uint32(len(value)))
		head = binary.LittleEndian.AppendUint32(head, crc32.Checksum(value, castagnoli))
		if _, err := w.Write(head); err != nil {
			return err
		}
		if _, err := w.Write(value); err != nil {
			return err
		}
	}
	return nil
}
