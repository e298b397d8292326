package main

import (
	"context"
	"fmt"
	"maps"
	"slices"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/labels"
	extenderv1 "k8s.io/kube-scheduler/extender/v1"
	fwk "k8s.io/kube-scheduler/framework"
	"k8s.io/kubernetes/pkg/scheduler/framework"
	"k8s.io/kubernetes/pkg/scheduler/framework/plugins/defaultpreemption"
	"k8s.io/kubernetes/pkg/scheduler/framework/preemption"
)

// picksPerPair is how often two candidates are compared. Go visits a map of two entries from one of eight places, so
// that an equal candidate is never picked once in 1e29 pairs.
const picksPerPair = 64

// preemptionWitness stands between the evaluator of preemption and its plugin. Among the candidates that its rules find
// equal, kube-scheduler takes the first of a Go map; with the witness it takes the first by name, one of its outcomes.
type preemptionWitness struct {
	preemption.Interface
	evaluator *preemption.Evaluator
	// sampled says that not all nodes were looked at, but some from a random one on.
	sampled bool
	// equal candidates are those that kube-scheduler may pick, by node.
	equal     map[string]*extenderv1.Victims
	comparing bool
}

// witnessPreemption finds DefaultPreemption in a profile; there is no witness where it is not enabled.
func witnessPreemption(profile framework.Framework) *preemptionWitness {
	for _, extension := range profile.EnqueueExtensions() {
		if plugin, ok := extension.(*defaultpreemption.DefaultPreemption); ok {
			witness := &preemptionWitness{Interface: plugin, evaluator: plugin.Evaluator}
			plugin.Evaluator.Interface = witness
			return witness
		}
	}
	return nil
}

func (w *preemptionWitness) GetOffsetAndNumCandidates(nodes int32) (int32, int32) {
	offset, candidates := w.Interface.GetOffsetAndNumCandidates(nodes)
	w.sampled = candidates < nodes
	return offset, candidates
}

// CandidatesToVictimsMap is what the evaluator picks from.
func (w *preemptionWitness) CandidatesToVictimsMap(candidates []preemption.Candidate) map[string]*extenderv1.Victims {
	if w.comparing {
		return w.Interface.CandidatesToVictimsMap(candidates)
	}
	w.comparing = true
	w.equal = w.Interface.CandidatesToVictimsMap(w.best(candidates))
	w.comparing = false
	first := slices.Min(slices.Collect(maps.Keys(w.equal)))
	return map[string]*extenderv1.Victims{first: w.equal[first]}
}

// best gives the candidates that the evaluator picks now and then.
func (w *preemptionWitness) best(candidates []preemption.Candidate) []preemption.Candidate {
	best := candidates[:1:1]
	for _, challenger := range candidates[1:] {
		switch held, taken := w.compare(best[0], challenger); {
		case held && taken:
			best = append(best, challenger)
		case taken:
			best = []preemption.Candidate{challenger}
		}
	}
	return best
}

// compare says which of two candidates are picked at times.
func (w *preemptionWitness) compare(holder, challenger preemption.Candidate) (held, taken bool) {
	pair := []preemption.Candidate{holder, challenger}
	for range picksPerPair {
		if w.evaluator.SelectCandidate(context.Background(), pair).Name() == holder.Name() {
			held = true
		} else {
			taken = true
		}
		slices.Reverse(pair)
	}
	return held, taken
}

// victimsOn gives the pods that would be deleted if the pod were nominated to the node.
func (w *preemptionWitness) victimsOn(ctx context.Context, state fwk.CycleState, pod *corev1.Pod, node fwk.NodeInfo) ([]string, error) {
	budgets, err := w.evaluator.PdbLister.List(labels.Everything())
	if err != nil {
		return nil, err
	}
	candidates, _, err := w.evaluator.DryRunPreemption(ctx, state, pod, []fwk.NodeInfo{node}, budgets, 0, 1)
	if err != nil {
		return nil, err
	}
	if len(candidates) != 1 {
		return nil, fmt.Errorf("preemption nominates %s without victims", node.Node().Name)
	}
	return namesOf(candidates[0].Victims()), nil
}

// namesOf leaves out pods that are being deleted already: kube-scheduler deletes nobody twice, although it counts them.
func namesOf(victims *extenderv1.Victims) []string {
	names := []string{}
	for _, pod := range victims.Pods {
		if pod.DeletionTimestamp == nil {
			names = append(names, pod.Name)
		}
	}
	slices.Sort(names)
	return names
}
