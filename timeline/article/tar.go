package article

import (
	"archive/tar"
	"io"
)

// tellsTar holds for tar as POSIX has it since 1988, and as GNU writes it.
func tellsTar(head []byte) bool {
	const magicAt = 257
	return len(head) >= 512 && string(head[magicAt:magicAt+5]) == "ustar"
}

// readTar reads the files of a tar archive, in its order.
func readTar(in *input) {
	t := tar.NewReader(in.Reader)
	in.archive(func() (string, io.Reader, error) {
		for {
			h, err := t.Next()
			if err != nil {
				return "", nil, err
			}
			if h.Typeflag == tar.TypeReg || h.Typeflag == tar.TypeGNUSparse {
				return h.Name, t, nil
			}
		}
	})
}
