// The oracle answers scheduling cases with kube-scheduler's own code.
//
// It reads one case a line from standard input and writes one verdict a line to standard output, in the same order.
// Nothing is kept between two cases, so the order of cases never changes a verdict. `oracle bench` takes the time of
// kube-scheduler on one cluster instead.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"time"

	utilfeature "k8s.io/apiserver/pkg/util/feature"
	"k8s.io/klog/v2"
	"k8s.io/kubernetes/pkg/scheduler/metrics"
)

const longestLine = 64 << 20

func main() {
	workers := flag.Int("workers", runtime.NumCPU(), "cases answered at the same time")
	deadline := flag.Duration("deadline", 20*time.Second, "longest time that one case may take")
	gates := flag.String("feature-gates", "", "A=true,B=false: gates that are not as the release has them")
	flag.Parse()

	// Plugins, defaults and checks read gates when they are made.
	exitOn(utilfeature.DefaultMutableFeatureGate.Set(*gates))
	klog.SetLogger(klog.Logger{})
	metrics.Register()
	if flag.Arg(0) == "bench" {
		exitOn(bench(os.Stdin, os.Stdout))
		return
	}
	// Each case leaves a whole scheduler behind: collecting less often saves a third of the time for some 100 MB.
	debug.SetGCPercent(800)

	exitOn(answerAll(os.Stdin, os.Stdout, *workers, *deadline))
}

func exitOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// answerAll keeps at most `workers` cases in flight and writes the verdicts in the order of the cases.
func answerAll(in io.Reader, out io.Writer, workers int, deadline time.Duration) error {
	pending := make(chan chan []byte, max(workers-1, 0))
	read := make(chan error, 1)

	go func() {
		defer close(pending)
		lines := bufio.NewScanner(in)
		lines.Buffer(make([]byte, 0, 1<<20), longestLine)
		for lines.Scan() {
			if len(lines.Bytes()) == 0 {
				continue
			}
			line := append([]byte(nil), lines.Bytes()...)
			answered := make(chan []byte, 1)
			pending <- answered
			go func() { answered <- answerLine(line, deadline) }()
		}
		read <- lines.Err()
	}()

	buffered := bufio.NewWriter(out)
	for answered := range pending {
		buffered.Write(<-answered)
		buffered.WriteByte('\n')
		if len(pending) == 0 {
			if err := buffered.Flush(); err != nil {
				return err
			}
		}
	}
	if err := buffered.Flush(); err != nil {
		return err
	}
	return <-read
}

func answerLine(line []byte, deadline time.Duration) []byte {
	answer := answerCase(line, deadline)
	encoded, err := json.Marshal(answer)
	if err != nil {
		encoded, _ = json.Marshal(Verdict{ID: answer.ID, Failure: err.Error()})
	}
	return encoded
}
