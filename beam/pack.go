package main

import (
	"bytes"
	"compress/flate"
	"encoding/gob"
	"fmt"
)

// packSize bounds a pack: bytes of reports before they are compressed.
const packSize = 8 << 20

// packDay joins what the articles of a day tell, which compresses better together, so that less has to go
// to the one worker that tells the timeline.
func packDay(_ string, next func(*[]byte) bool, emit func([]byte)) error {
	var day []told
	size := 0
	flush := func() error {
		b, err := packed(day)
		if err == nil {
			emit(b)
		}
		day, size = nil, 0
		return err
	}
	for one := []byte(nil); next(&one); {
		all, err := unpacked(one)
		if err != nil {
			return err
		}
		for _, t := range all {
			if size > 0 && size+len(t.Reports) > packSize {
				if err := flush(); err != nil {
					return err
				}
			}
			day = append(day, t)
			size += len(t.Reports)
		}
	}
	return flush()
}

// packed is what becomes of inputs, compressed.
func packed(all []told) ([]byte, error) {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.DefaultCompression)
	if err != nil {
		return nil, err
	}
	if err := gob.NewEncoder(w).Encode(all); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func unpacked(pack []byte) (all []told, err error) {
	if err := gob.NewDecoder(flate.NewReader(bytes.NewReader(pack))).Decode(&all); err != nil {
		return nil, fmt.Errorf("a pack of events: %w", err)
	}
	return all, nil
}
