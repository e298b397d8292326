package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sort"
	"time"

	fwk "k8s.io/kube-scheduler/framework"
)

// Verdict is what kube-scheduler makes of a case. Invalid says why the API server would refuse a pod of it;
// Error that the oracle itself failed, which is never an answer.
type Verdict struct {
	ID        string                      `json:"id"`
	Error     string                      `json:"error,omitempty"`
	Invalid   string                      `json:"invalid,omitempty"`
	Feasible  []string                    `json:"feasible,omitzero"`
	Status    map[string]NodeStatus       `json:"status,omitzero"`
	PreFilter string                      `json:"preFilter,omitempty"`
	Scores    map[string]map[string]int64 `json:"scores,omitempty"`
	Total     map[string]int64            `json:"total,omitempty"`
	Best      []string                    `json:"best,omitempty"`
	Message   string                      `json:"message,omitempty"`
	Nominated string                      `json:"nominated,omitempty"`
	Victims   []string                    `json:"victims,omitempty"`
}

// NodeStatus is why a node is not feasible. Plugin is empty where PreFilter left the node out.
type NodeStatus struct {
	Plugin  string   `json:"plugin,omitempty"`
	Code    string   `json:"code"`
	Reasons []string `json:"reasons"`
}

// setPreFilter names the plugin, except where only several plugins together leave no node.
func (v *Verdict) setPreFilter(status *fwk.Status) {
	v.PreFilter = status.Message()
	if status.Plugin() != "" {
		v.PreFilter = status.Plugin() + ": " + v.PreFilter
	}
}

func (v *Verdict) setStatus(node string, status *fwk.Status) {
	v.Status[node] = NodeStatus{Plugin: status.Plugin(), Code: status.Code().String(), Reasons: status.Reasons()}
}

func (v *Verdict) setScores(scored []fwk.NodePluginScores) {
	v.Scores = make(map[string]map[string]int64, len(scored))
	v.Total = make(map[string]int64, len(scored))
	var top int64
	for i, node := range scored {
		v.Scores[node.Name] = make(map[string]int64, len(node.Scores))
		for _, score := range node.Scores {
			v.Scores[node.Name][score.Name] = score.Score
		}
		v.Total[node.Name] = node.TotalScore
		if i == 0 || node.TotalScore > top {
			top = node.TotalScore
		}
	}
	for name, total := range v.Total {
		if total == top {
			v.Best = append(v.Best, name)
		}
	}
	sort.Strings(v.Best)
}

// answerCase gives the verdict on one line of input. A case that outlives the deadline is an error;
// its goroutine is left to end by itself, because plugins cannot be interrupted.
func answerCase(line []byte, deadline time.Duration) Verdict {
	var c Case
	if err := json.Unmarshal(line, &c); err != nil {
		return Verdict{ID: c.ID, Error: err.Error()}
	}
	ctx, stop := context.WithTimeout(context.Background(), deadline)
	defer stop()

	answered := make(chan Verdict, 1)
	go func() { answered <- decide(ctx, &c) }()
	select {
	case verdict := <-answered:
		return verdict
	case <-ctx.Done():
		return Verdict{ID: c.ID, Error: fmt.Sprintf("no verdict within %s", deadline)}
	}
}

func decide(ctx context.Context, c *Case) (verdict Verdict) {
	defer func() {
		if panicked := recover(); panicked != nil {
			verdict = Verdict{ID: c.ID, Error: fmt.Sprintf("panic: %v", panicked)}
		}
	}()
	verdict = Verdict{ID: c.ID, Feasible: []string{}, Status: map[string]NodeStatus{}}
	if err := decideInto(ctx, c, &verdict); err != nil {
		var refused refusal
		if errors.As(err, &refused) {
			return Verdict{ID: c.ID, Invalid: refused.Error()}
		}
		return Verdict{ID: c.ID, Error: err.Error()}
	}
	return verdict
}

func decideInto(ctx context.Context, c *Case, verdict *Verdict) error {
	admitted, err := admitCluster(ctx, c)
	if err != nil {
		return err
	}
	profile, err := profileFor(c.Config, admitted.pod.Spec.SchedulerName)
	if err != nil {
		return refusal{fmt.Errorf("config: %w", err)}
	}
	started, stop, err := startScheduler(ctx, admitted, profile)
	if err != nil {
		return err
	}
	defer stop()
	return schedulePod(ctx, started, admitted.pod, verdict)
}
