package render_test

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"timeline/timeline/story"
)

// browser starts one headless Chromium for all tests of the package, or skips the test.
func browser(t testing.TB) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("tests in a browser are long")
	}
	startBrowser.Do(func() {
		for _, name := range []string{os.Getenv("TIMELINE_CHROMIUM"), "chromium", "chromium-browser", "google-chrome"} {
			path, err := exec.LookPath(name)
			if err != nil {
				continue
			}
			dir, err := os.MkdirTemp("", "timeline-browser")
			if err != nil {
				return
			}
			options := []chromedp.ExecAllocatorOption{
				chromedp.ExecPath(path), chromedp.UserDataDir(dir), chromedp.NoSandbox, chromedp.NoFirstRun, chromedp.Headless, chromedp.DisableGPU,
			}
			for _, flag := range []string{"disable-quic", "disable-background-networking", "disable-component-update", "disable-sync", "disable-dev-shm-usage", "hide-scrollbars"} {
				options = append(options, chromedp.Flag(flag, true))
			}
			ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
			ctx, _ = chromedp.NewContext(ctx)
			if err := chromedp.Do(ctx); err != nil {
				stop()
				_ = os.RemoveAll(dir)
				return
			}
			theBrowser = ctx
			stopBrowser = func() {
				_ = chromedp.Cancel(ctx)
				stop()
				for range 50 { // the browser's processes may write for a moment yet
					if os.RemoveAll(dir) == nil {
						return
					}
					time.Sleep(50 * time.Millisecond)
				}
			}
			return
		}
	})
	if theBrowser == nil {
		t.Skip("no browser: install Debian's package chromium, or name one in TIMELINE_CHROMIUM")
	}
	return theBrowser
}

var (
	startBrowser sync.Once
	theBrowser   context.Context
	stopBrowser  = func() {}
)

func TestMain(m *testing.M) {
	code := m.Run()
	stopBrowser()
	os.Exit(code)
}

// tab is a page open in the browser, with what happened in it that must not happen.
type tab struct {
	testing.TB
	ctx      context.Context
	file     string
	noScript bool

	mu      sync.Mutex
	mishaps []string
}

// tabOptions say how a page is opened.
type tabOptions struct {
	width, height int64
	mobile        bool
	noScript      bool
	media         []*emulation.MediaFeature
	hash          string
}

func dark() []*emulation.MediaFeature {
	return []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}
}

// open writes the page of tl to a file and opens it from there. When the test ends, whatever the
// page did that it must not do fails it: a dialog, a request, a violation of its policy, an error.
func open(t testing.TB, tl *story.Timeline, o tabOptions) *tab {
	t.Helper()
	file := filepath.Join(t.TempDir(), "timeline.html")
	if err := os.WriteFile(file, []byte(writeHTML(t, tl)), 0o600); err != nil {
		t.Fatal(err)
	}
	return openFile(t, file, o)
}

func openFile(t testing.TB, file string, o tabOptions) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(browser(t))
	ctx, timeout := context.WithTimeout(ctx, 3*time.Minute)
	b := &tab{TB: t, ctx: ctx, file: file, noScript: o.noScript}
	t.Cleanup(func() {
		for _, m := range b.watched() {
			t.Error(m)
		}
		timeout()
		cancel()
	})
	b.watch()
	if o.width == 0 {
		o.width, o.height = 1280, 800
	}
	call(b, network.Enable, network.EnableParams{})
	call(b, log.Enable, cdp.Empty{})
	call(b, performance.Enable, performance.EnableParams{TimeDomain: performance.EnableTimeDomainThreadTicks})
	call(b, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: o.width, Height: o.height, DeviceScaleFactor: 1, Mobile: o.mobile})
	call(b, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: o.mobile})
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: o.media})
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: o.noScript})
	run(b, chromedp.Navigate(b.address()+o.hash))
	b.drawn()
	return b
}

// call sends a command of the browser's protocol to the page.
func call[P, R any](b *tab, command cdp.Command[P, R], params P) R {
	b.Helper()
	out, err := chromedp.Call(b.ctx, command, params)
	if err != nil {
		b.Fatalf("%s: %v", command.Method, err)
	}
	return out
}

// run does one thing in the page and returns what it gives.
func run[T any](b *tab, action chromedp.Action[T]) T {
	b.Helper()
	out, err := chromedp.Run(b.ctx, action)
	if err != nil {
		b.Fatal(err)
	}
	return out
}

func (b *tab) address() string { return (&url.URL{Scheme: "file", Path: b.file}).String() }

func (b *tab) note(m string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.mishaps = append(b.mishaps, m)
}

func (b *tab) watched() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return append([]string(nil), b.mishaps...)
}

func (b *tab) watch() {
	b.Helper()
	err := chromedp.Listen(b.ctx, func(e any) {
		switch e := e.(type) {
		case *page.EventJavascriptDialogOpening:
			b.note("a dialog opened: " + e.Message)
		case *network.EventRequestWillBeSent:
			if u, _, _ := strings.Cut(e.Request.URL, "#"); u != b.address() && !strings.HasPrefix(u, "blob:") && !strings.HasPrefix(u, "data:") {
				b.note("a request was made: " + e.Request.URL)
			}
		case *page.EventFrameNavigated:
			if u, _, _ := strings.Cut(e.Frame.URL, "#"); u != b.address() && u != "about:blank" {
				b.note("the page went to " + e.Frame.URL)
			}
		case *runtime.EventExceptionThrown:
			b.note("an exception: " + e.ExceptionDetails.Text + " " + e.ExceptionDetails.Exception.Description)
		case *runtime.EventConsoleAPICalled:
			b.note("the console was written to: " + string(e.Type))
		case *log.EventEntryAdded:
			b.note("the browser complained: " + e.Entry.Text)
		}
	})
	if err != nil {
		b.Fatal(err)
	}
}

// eval runs an expression in the page and returns what it gives.
func eval[T any](b *tab, expression string) T {
	b.Helper()
	out, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		b.Fatalf("%s: %v", expression, err)
	}
	return out
}

// drawn waits until the page, which draws in frames, has drawn what it knows of.
func (b *tab) drawn() {
	b.Helper()
	if !b.noScript { // without scripts there are no frames to wait for
		eval[bool](b, `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))`)
	}
}

// settle waits until the page has done what was asked of it; it lets somebody finish typing or moving first.
func (b *tab) settle() {
	b.Helper()
	if b.noScript { // and so no timers
		time.Sleep(400 * time.Millisecond)
		return
	}
	eval[bool](b, `new Promise(done => setTimeout(done, 250, true))`)
	b.drawn()
}

// text is what an element says.
func (b *tab) text(selector string) string {
	b.Helper()
	return eval[string](b, fmt.Sprintf("document.querySelector(%q).textContent", selector))
}

// press types keys, one after another.
func (b *tab) press(keys string, modifiers ...chromedp.Modifier) {
	b.Helper()
	for _, k := range keys {
		run(b, chromedp.KeyEvent(string(k), chromedp.KeyModifiers(modifiers...)))
	}
	b.settle()
}

// click clicks an element.
func (b *tab) click(selector string) {
	b.Helper()
	run(b, chromedp.Click(chromedp.CSS(selector)))
	b.settle()
}

// search types into the search field.
func (b *tab) search(query string) {
	b.Helper()
	eval[bool](b, fmt.Sprintf("(() => { const i = document.querySelector('input[type=search]'); i.value = %q; return i.dispatchEvent(new Event('input')) })()", query))
	b.settle()
}

// cards counts the events that the list shows.
func (b *tab) cards() int {
	b.Helper()
	return eval[int](b, "[...document.querySelectorAll('#events > section:not([hidden]) > ol > li:not([hidden])')].length")
}

// hash is the part of the address that holds the state of the page.
func (b *tab) hash() string {
	b.Helper()
	hash, err := url.QueryUnescape(eval[string](b, "location.hash"))
	if err != nil {
		b.Fatal(err)
	}
	return hash
}

// busy is how long the main thread has worked since the page was opened, in milliseconds.
func (b *tab) busy() float64 {
	b.Helper()
	for _, m := range call(b, performance.GetMetrics, cdp.Empty{}).Metrics {
		if m.Name == "TaskDuration" {
			return m.Value * 1000
		}
	}
	b.Fatal("the browser does not say how long it worked")
	return 0
}
