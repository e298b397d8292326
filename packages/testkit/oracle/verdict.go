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

// Verdict is what kube-scheduler makes of a case. Invalid says why the API server would refuse an object of it, or
// kube-scheduler its configuration; Error is that of a plugin, with which the cycle ends; Failure says that the oracle
// itself failed, which is never an answer.
type Verdict struct {
	ID        string                      `json:"id"`
	Failure   string                      `json:"failure,omitempty"`
	Invalid   string                      `json:"invalid,omitempty"`
	Error     string                      `json:"error,omitempty"`
	Feasible  []string                    `json:"feasible,omitzero"`
	Status    map[string]NodeStatus       `json:"status,omitzero"`
	PreFilter string                      `json:"preFilter,omitempty"`
	Scores    map[string]map[string]int64 `json:"scores,omitempty"`
	Total     map[string]int64            `json:"total,omitempty"`
	Best      []string                    `json:"best,omitempty"`
	Message   string                      `json:"message,omitempty"`
	Nominated string                      `json:"nominated,omitempty"`
	Victims   []string                    `json:"victims,omitempty"`
	// Candidates are given where several nodes do as well: kube-scheduler takes any of them, with these victims.
	// Nominated is the first.
	Candidates map[string][]string `json:"candidates,omitempty"`
	// Sampled says that preemption looked at some nodes only, from a random one on: what it nominates is one of
	// several outcomes.
	Sampled bool `json:"sampled,omitempty"`
	// ByFilter is what each Filter plugin says by itself, by plugin and node, where the case has `byFilter: true`.
	ByFilter map[string]map[string]NodeStatus `json:"byFilter,omitempty"`
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

// setAbsent gives the status of all nodes that PreFilter left out to one that has none of its own.
func (v *Verdict) setAbsent(node string, status *fwk.Status) {
	if _, found := v.Status[node]; !found {
		v.setStatus(node, status)
	}
}

func (v *Verdict) setScores(scored []nodePluginScores) {
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

// answerCase gives the verdict on one line of input. A case that outlives the deadline is a failure;
// its goroutine is left to end by itself, because plugins cannot be interrupted.
func answerCase(line []byte, deadline time.Duration) Verdict {
	var c Case
	if err := json.Unmarshal(line, &c); err != nil {
		return Verdict{Failure: err.Error()}
	}
	var id string
	if err := decode("id", c["id"], &id); err != nil {
		return Verdict{Failure: err.Error()}
	}
	ctx, stop := context.WithTimeout(context.Background(), deadline)
	defer stop()

	answered := make(chan Verdict, 1)
	go func() { answered <- decide(ctx, id, c) }()
	select {
	case verdict := <-answered:
		return verdict
	case <-ctx.Done():
		return Verdict{ID: id, Failure: fmt.Sprintf("no verdict within %s", deadline)}
	}
}

func decide(ctx context.Context, id string, c Case) (verdict Verdict) {
	defer func() {
		if panicked := recover(); panicked != nil {
			verdict = Verdict{ID: id, Failure: fmt.Sprintf("panic: %v", panicked)}
		}
	}()
	verdict = Verdict{ID: id, Feasible: []string{}, Status: map[string]NodeStatus{}}
	if err := decideInto(ctx, c, &verdict); err != nil {
		var refused refusal
		var failed pluginFailure
		switch {
		case errors.As(err, &refused):
			return Verdict{ID: id, Invalid: refused.Error()}
		case errors.As(err, &failed):
			return Verdict{ID: id, Error: failed.Error()}
		default:
			return Verdict{ID: id, Failure: err.Error()}
		}
	}
	return verdict
}

func decideInto(ctx context.Context, c Case, verdict *Verdict) error {
	classes, err := decodePriorityClasses(c)
	if err != nil {
		return err
	}
	pod, err := admitPod(ctx, "pod", c["pod"], classes)
	if err != nil {
		return err
	}
	admitted, err := admitCluster(ctx, c, classes)
	if err != nil {
		return err
	}
	configuration, err := decodeConfiguration(c["config"])
	if err != nil {
		return err
	}
	admitted.addPending(pod)
	var byFilter bool
	if err := decode("byFilter", c["byFilter"], &byFilter); err != nil {
		return err
	}
	started, stop, err := startCycle(ctx, admitted, configuration, pod)
	if err != nil {
		return err
	}
	defer stop()
	profile, err := started.frameworkFor(pod)
	if err != nil {
		return err
	}
	if err := runCycle(ctx, profile, pod, verdict); err != nil || !byFilter {
		return err
	}
	verdict.ByFilter, err = askEachFilter(ctx, admitted, configuration, profile, pod)
	return err
}
