package article_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

func gzipped(t testing.TB, content string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := io.WriteString(z, content); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func zstandard(t testing.TB, content string) string {
	t.Helper()
	z, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(z.EncodeAll([]byte(content), nil))
}

// file is a file of an archive: its name and its content.
type file struct{ name, content string }

func zipped(t testing.TB, files ...file) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, err := z.Create(f.name)
		if err == nil {
			_, err = io.WriteString(w, f.content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func tarred(t testing.TB, files ...file) string {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, f := range files {
		h := &tar.Header{Name: f.name, Typeflag: tar.TypeReg, Mode: 0o600, Size: int64(len(f.content))}
		if strings.HasSuffix(f.name, "/") {
			h.Typeflag = tar.TypeDir
		}
		err := w.WriteHeader(h)
		if err == nil {
			_, err = io.WriteString(w, f.content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const record = `{"id":"%s","text":"x","published":"2013-04-15"}` + "\n"

func TestCompressedFilesAreReadUnderTheirOwnName(t *testing.T) {
	lines := fmt.Sprintf(record, "a") + fmt.Sprintf(record, "b")
	want(t, in(t, map[string]string{
		"news/1.jsonl.gz": gzipped(t, fmt.Sprintf(record, "a")) + gzipped(t, fmt.Sprintf(record, "b")),
		"news/2.txt.zst":  zstandard(t, dated), "news/3.foo": gzipped(t, "a,b\n1,2\n"), "news/4.gz": gzipped(t, zstandard(t, dated)),
		"news/5.jsonl.gz": gzipped(t, strings.NewReplacer(`"a"`, `"c"`, `"b"`, `"d"`).Replace(lines))[:60], "news/6.gz": gzipped(t, ""),
	}, "news"),
		"a at news/1.jsonl.gz:1: 2013-04-15",
		"b at news/1.jsonl.gz:2: 2013-04-15",
		"news/2.txt.zst at news/2.txt.zst: 2013-04-15",
		"news/4.gz at news/4.gz: 2013-04-15",
		"error: news/5.jsonl.gz:1: ends too early",
		"error: news/6.gz: is empty",
		"warning: news/3.foo: unknown file type .foo; skipped",
	)
}

func TestArchivesAreReadLikeFolders(t *testing.T) {
	inner := zipped(t, file{"x.txt", dated}, file{"y.html", "<html>"})
	files := []file{{"a/", ""}, {"a/b.txt", dated}, {".git/c.txt", dated}, {"__MACOSX/a/b.txt", dated}, {"d.foo", "a,b\n"}, {"e.pdf", "%PDF-1.7"}, {"f.zip", inner}}
	for _, test := range []struct{ name, content string }{
		{"news.zip", zipped(t, files...)},
		{"news.tar", tarred(t, files...)},
		{"news.tgz", gzipped(t, tarred(t, files...))},
		{"news", zstandard(t, zipped(t, files...))},
	} {
		n := test.name
		want(t, in(t, map[string]string{n: test.content}, n),
			n+"!a/b.txt at "+n+"!a/b.txt: 2013-04-15",
			"error: "+n+"!e.pdf: is not text: it looks like a PDF document",
			n+"!f.zip!x.txt at "+n+"!f.zip!x.txt: 2013-04-15",
			"error: "+n+"!f.zip!y.html: the page has no text of an article",
			"warning: "+n+"!d.foo: unknown file type .foo; skipped",
		)
	}
}

func TestNothingIsPassedOverInSilence(t *testing.T) {
	odd := gzipped(t, dated)
	want(t, in(t, map[string]string{"a.zip": zipped(t, file{"d.foo.gz", odd})}, "a.zip"),
		"error: a.zip: holds no articles",
		"warning: a.zip!d.foo.gz: unknown file type .foo; skipped",
	)
	want(t, in(t, map[string]string{"d.foo.gz": odd}, "d.foo.gz"), "d.foo.gz at d.foo.gz: 2013-04-15")
}

func TestAnArchiveOnStdinIsRead(t *testing.T) {
	want(t, story([]string{"-"}, stdin(zipped(t, file{"a.txt", dated}))), "stdin!a.txt at stdin!a.txt: 2013-04-15")
}

func TestBrokenArchivesAreErrors(t *testing.T) {
	whole := zipped(t, file{"a.txt", dated}, file{"b.txt", dated})
	flipped := []byte(whole)
	flipped[len("PK\x03\x04")+26+len("a.txt")+3] ^= 0xff // in the content of a.txt
	got := in(t, map[string]string{
		"1.zip": whole[:len(whole)/2], "2.zip": string(flipped), "3.tar": tarred(t, file{"a.txt", dated})[:530], "4.zip": zipped(t),
		"5.docx": zipped(t, file{"[Content_Types].xml", "<Types/>"}), "6.tar": tarred(t, file{"a.bin", "\x00\x01\x02\x03"}), "z.txt": dated,
	}, ".")
	for i, w := range []string{
		"error: 1.zip: zip: not a valid zip file",
		"error: 2.zip!a.txt: ",
		"2.zip!b.txt at 2.zip!b.txt: 2013-04-15",
		"error: 3.tar!a.txt: ends too early",
		"error: 3.tar: ends too early",
		"error: 4.zip: holds no articles",
		"error: 5.docx: is not text: it looks like an office document",
		"error: 6.tar!a.bin: is not text: it looks like binary data",
		"z.txt at z.txt: 2013-04-15",
	} {
		if i >= len(got) || !strings.HasPrefix(got[i], w) {
			t.Errorf("line %d of %q, want %q", i, got, w)
		}
	}
}

// TestBombsEndInErrors unpacks what was made to fill the memory or to take for ever. None of it does,
// and what stands behind it is read.
func TestBombsEndInErrors(t *testing.T) {
	if testing.Short() {
		t.Skip("unpacks hundreds of megabytes")
	}
	zeros := func(n int64, w io.Writer) {
		if _, err := io.CopyN(w, letters{}, n); err != nil {
			t.Fatal(err)
		}
	}
	var gz, gzgz, zipOfZeros, zstdOfZeros bytes.Buffer
	z := gzip.NewWriter(&gz)
	zeros(256<<20, z)
	z.Close()
	z = gzip.NewWriter(&gzgz)
	z.Write(gz.Bytes())
	z.Close()
	zw := zip.NewWriter(&zipOfZeros)
	for i := range 2 {
		w, err := zw.Create(fmt.Sprintf("%d.jsonl", i))
		if err != nil {
			t.Fatal(err)
		}
		zeros(100<<20, w)
	}
	zw.Close()
	zs, err := zstd.NewWriter(&zstdOfZeros)
	if err != nil {
		t.Fatal(err)
	}
	zeros(256<<20, zs)
	zs.Close()

	deep := dated
	for i := range 40 {
		if i%2 == 0 {
			deep = zipped(t, file{"a", deep})
		} else {
			deep = tarred(t, file{"a", deep})
		}
	}
	const expands = ": unpacks to far more than articles do: to more than 200 times the size of the file"
	want(t, in(t, map[string]string{
		"1.txt.gz": gz.String(), "2.gz": gzgz.String(), "3.zip": zipOfZeros.String(), "4.html.zst": zstdOfZeros.String(), "5.zip": deep,
		"6.tar.gz": gzipped(t, sparse()), "z.txt": dated,
	}, "."),
		"error: 1.txt.gz"+expands,
		"error: 2.gz"+expands,
		"error: 3.zip!0.jsonl:1: the line is too long: more than 64 MiB",
		"error: 3.zip!1.jsonl:1"+expands,
		"error: 4.html.zst: the page is longer than 32 MiB",
		"error: 5.zip!a!a!a!a!a!a!a!a: is an archive in more than 7 others",
		"error: 6.tar.gz!a.txt: is not text: it looks like binary data",
		"z.txt at z.txt: 2013-04-15",
	)
}

// sparse is a tar archive of a file of 8 GiB that is a hole, as GNU tar writes it.
func sparse() string {
	h := make([]byte, 512)
	copy(h, "a.txt")
	copy(h[100:], "0000600\x000000000\x000000000\x0000000000000\x0000000000000\x00")
	copy(h[148:], "        ")
	h[156] = 'S'
	copy(h[257:], "ustar  \x00")
	copy(h[386:], "77777777777\x0000000000000\x00") // the one piece with bytes in it: none, at the end
	copy(h[483:], "77777777777\x00")                // the real size
	sum := 0
	for _, c := range h {
		sum += int(c)
	}
	copy(h[148:], fmt.Sprintf("%06o\x00 ", sum))
	return string(h) + strings.Repeat("\x00", 1024)
}
