package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"

	corev1 "k8s.io/api/core/v1"
	upstream "k8s.io/kubernetes/pkg/scheduler"
	"k8s.io/kubernetes/pkg/scheduler/apis/config"
)

// benchRun is what is timed: it sees the cluster as it was read, and no pod of another run.
type benchRun struct {
	benchSettings
	Mode    benchMode         `json:"mode"`
	Pending []json.RawMessage `json:"pending"`

	pods []*corev1.Pod
}

// benchSettings are how the scheduler of a run goes about it.
type benchSettings struct {
	// Parallelism is how many goroutines filter and score.
	Parallelism int32 `json:"parallelism"`
	// PercentageOfNodesToScore: 100 looks at every node; without it kube-scheduler stops at enough feasible ones.
	PercentageOfNodesToScore int32 `json:"percentageOfNodesToScore"`
}

// benchAnswer has a Timing for each run, or says why there is none.
type benchAnswer struct {
	Timings []*Timing `json:"timings,omitempty"`
	Failure string    `json:"failure,omitempty"`
}

// bench reads a case whose list `runs` says what to time; its nodes and pods follow, an object each. It reads them once
// and writes the Timing of every run.
func bench(in io.Reader, out io.Writer) error {
	timings, err := timeRuns(context.Background(), json.NewDecoder(in))
	answer := benchAnswer{Timings: timings}
	if err != nil {
		answer = benchAnswer{Failure: err.Error()}
	}
	return json.NewEncoder(out).Encode(answer)
}

func timeRuns(ctx context.Context, in *json.Decoder) ([]*Timing, error) {
	var c Case
	if err := in.Decode(&c); err != nil {
		return nil, err
	}
	configuration, err := decodeConfiguration(c["config"])
	if err != nil {
		return nil, err
	}
	classes, err := decodePriorityClasses(c)
	if err != nil {
		return nil, err
	}
	runs, err := decodeRuns(ctx, c["runs"], classes)
	if err != nil {
		return nil, err
	}
	admitted, err := admitCluster(ctx, c, classes)
	if err != nil {
		return nil, err
	}
	if err := admitted.admitStream(ctx, in, classes); err != nil {
		return nil, err
	}
	var timings []*Timing
	for rest := runs; len(rest) > 0; {
		alike := rest[:1]
		for len(alike) < len(rest) && rest[len(alike)].benchSettings == rest[0].benchSettings {
			alike = rest[:len(alike)+1]
		}
		rest = rest[len(alike):]
		timed, err := timeAlike(ctx, admitted, configuration, alike)
		if err != nil {
			return nil, err
		}
		timings = append(timings, timed...)
	}
	return timings, nil
}

// timeAlike times runs with the same settings on one scheduler: to fill its cache takes longer than they do.
func timeAlike(ctx context.Context, admitted *cluster, configuration *config.KubeSchedulerConfiguration, runs []*benchRun) ([]*Timing, error) {
	settings := runs[0].benchSettings
	options := []upstream.Option{upstream.WithParallelism(settings.Parallelism)}
	if settings.PercentageOfNodesToScore > 0 {
		options = append(options, upstream.WithPercentageOfNodesToScore(&settings.PercentageOfNodesToScore))
	}
	for _, run := range runs {
		for _, pod := range run.pods {
			admitted.needNamespace(pod.Namespace)
		}
	}
	started, stop, err := startScheduler(ctx, admitted, configuration, options...)
	if err != nil {
		return nil, err
	}
	defer stop()
	timed, err := started.fillTimed(ctx, admitted)
	if err != nil {
		return nil, err
	}
	timings := make([]*Timing, len(runs))
	for i, run := range runs {
		if timings[i], err = timed.time(ctx, run); err != nil {
			return nil, err
		}
	}
	return timings, nil
}

func decodeRuns(ctx context.Context, raw json.RawMessage, classes priorityClasses) ([]*benchRun, error) {
	var runs []*benchRun
	if err := decode("runs", raw, &runs); err != nil {
		return nil, err
	}
	for i, run := range runs {
		where := fmt.Sprintf("runs[%d]", i)
		switch run.Mode {
		case timeSchedule, timeExplain:
		default:
			return nil, refuse(where+".mode", fmt.Errorf("%q is neither schedule nor explain", run.Mode))
		}
		if run.Parallelism < 1 {
			return nil, refuse(where+".parallelism", fmt.Errorf("%d is less than 1", run.Parallelism))
		}
		var err error
		if run.pods, err = admitPods(ctx, where+".pending", run.Pending, classes); err != nil {
			return nil, err
		}
	}
	return runs, nil
}
