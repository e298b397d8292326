package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"

	utilfeature "k8s.io/apiserver/pkg/util/feature"
	upstream "k8s.io/kubernetes/pkg/scheduler"
)

// benchSettings stand beside the lists of a case.
type benchSettings struct {
	mode benchMode
	// parallelism is how many goroutines filter and score.
	parallelism int32
	// percentageOfNodesToScore: 100 looks at every node; without it kube-scheduler stops at enough feasible ones.
	percentageOfNodesToScore *int32
	featureGates             map[string]bool
}

// bench reads one case, whose pods to place are its list `pending`, with its settings, and writes its Timing.
func bench(in io.Reader, out io.Writer) error {
	var c Case
	if err := json.NewDecoder(in).Decode(&c); err != nil {
		return err
	}
	timing, err := timeCase(context.Background(), c)
	if err != nil {
		timing = &Timing{Failure: err.Error()}
	}
	return json.NewEncoder(out).Encode(timing)
}

func timeCase(ctx context.Context, c Case) (*Timing, error) {
	settings, err := decodeSettings(c)
	if err != nil {
		return nil, err
	}
	if err := utilfeature.DefaultMutableFeatureGate.SetFromMap(settings.featureGates); err != nil {
		return nil, refuse("featureGates", err)
	}
	configuration, err := decodeConfiguration(c["config"])
	if err != nil {
		return nil, err
	}
	classes, err := decodePriorityClasses(c)
	if err != nil {
		return nil, err
	}
	pending, err := admitPods(ctx, c, "pending", classes)
	if err != nil {
		return nil, err
	}
	admitted, err := admitCluster(ctx, c, classes)
	if err != nil {
		return nil, err
	}
	for _, pod := range pending {
		admitted.needNamespace(pod.Namespace)
	}
	started, stop, err := startScheduler(ctx, admitted, configuration,
		upstream.WithParallelism(settings.parallelism),
		upstream.WithPercentageOfNodesToScore(settings.percentageOfNodesToScore),
	)
	if err != nil {
		return nil, err
	}
	defer stop()
	// The JSON of a large cluster would be walked by every collection of garbage while time is taken.
	clear(c)
	return started.time(ctx, settings.mode, admitted, pending)
}

func decodeSettings(c Case) (*benchSettings, error) {
	settings := &benchSettings{mode: timeSchedule, parallelism: 1}
	for name, value := range map[string]any{
		"mode":                     &settings.mode,
		"parallelism":              &settings.parallelism,
		"percentageOfNodesToScore": &settings.percentageOfNodesToScore,
		"featureGates":             &settings.featureGates,
	} {
		if err := decode(name, c[name], value); err != nil {
			return nil, err
		}
	}
	switch settings.mode {
	case timeSchedule, timeExplain, timeSnapshot:
		return settings, nil
	default:
		return nil, refuse("mode", fmt.Errorf("%q is neither schedule, explain nor snapshot", settings.mode))
	}
}
