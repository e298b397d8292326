package main

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"sort"
	"strconv"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/util/sets"
	fwk "k8s.io/kube-scheduler/framework"
	"k8s.io/kubernetes/pkg/scheduler/framework"
)

// noNodes is the text of scheduler.ErrNoNodesAvailable, whose package would bring the whole scheduler along.
const noNodes = "no nodes available to schedule pods"

// schedulePod is one scheduling cycle of pkg/scheduler/schedule_one.go, without sampling, extenders and binding:
// every node is filtered, and every feasible node is scored even if there is only one.
func schedulePod(ctx context.Context, s *scheduler, pod *corev1.Pod, verdict *Verdict) error {
	if gate := s.gate(ctx, pod); gate != nil {
		verdict.setPreFilter(gate)
		return nil
	}
	nodes, err := s.snapshot.NodeInfos().List()
	if err != nil {
		return err
	}
	if len(nodes) == 0 {
		verdict.Message = noNodes
		return nil
	}

	state := framework.NewCycleState()
	feasible, diagnosis, err := s.filter(ctx, state, pod, nodes, verdict)
	if err != nil {
		return err
	}
	if len(feasible) > 0 {
		return s.score(ctx, state, pod, feasible, verdict)
	}
	return s.postFilter(ctx, state, pod, len(nodes), diagnosis, verdict)
}

func (s *scheduler) gate(ctx context.Context, pod *corev1.Pod) *fwk.Status {
	for _, plugin := range s.framework.PreEnqueuePlugins() {
		if status := plugin.PreEnqueue(ctx, pod); !status.IsSuccess() {
			return status.WithPlugin(plugin.Name())
		}
	}
	return nil
}

func (s *scheduler) filter(
	ctx context.Context,
	state fwk.CycleState,
	pod *corev1.Pod,
	nodes []fwk.NodeInfo,
	verdict *Verdict,
) ([]fwk.NodeInfo, framework.Diagnosis, error) {
	diagnosis := framework.Diagnosis{NodeToStatus: framework.NewDefaultNodeToStatus()}
	narrowed, status, plugins := s.framework.RunPreFilterPlugins(ctx, state, pod)
	if !status.IsSuccess() {
		if !status.IsRejected() {
			return nil, diagnosis, status.AsError()
		}
		diagnosis.NodeToStatus.SetAbsentNodesStatus(status)
		diagnosis.PreFilterMsg = status.Message()
		verdict.setPreFilter(status)
		return nil, diagnosis, nil
	}

	var absent *fwk.Status
	if !narrowed.AllNodes() {
		reason := fmt.Sprintf("node(s) didn't satisfy plugin(s) %v", sets.List(plugins))
		absent = fwk.NewStatus(fwk.UnschedulableAndUnresolvable, reason)
		diagnosis.NodeToStatus.SetAbsentNodesStatus(absent)
	}
	var feasible []fwk.NodeInfo
	for _, node := range nodes {
		name := node.Node().Name
		if absent != nil && !narrowed.NodeNames.Has(name) {
			verdict.setStatus(name, absent)
			continue
		}
		status := s.framework.RunFilterPluginsWithNominatedPods(ctx, state, pod, node)
		switch {
		case status.IsSuccess():
			feasible = append(feasible, node)
			verdict.Feasible = append(verdict.Feasible, name)
		case status.IsRejected():
			diagnosis.NodeToStatus.Set(name, status)
			verdict.setStatus(name, status)
		default:
			return nil, diagnosis, status.AsError()
		}
	}
	sort.Strings(verdict.Feasible)
	return feasible, diagnosis, nil
}

func (s *scheduler) score(ctx context.Context, state fwk.CycleState, pod *corev1.Pod, nodes []fwk.NodeInfo, verdict *Verdict) error {
	if status := s.framework.RunPreScorePlugins(ctx, state, pod, nodes); !status.IsSuccess() {
		return status.AsError()
	}
	scored, status := s.framework.RunScorePlugins(ctx, state, pod, nodes)
	if !status.IsSuccess() {
		return status.AsError()
	}
	verdict.setScores(scored)
	return nil
}

func (s *scheduler) postFilter(
	ctx context.Context,
	state fwk.CycleState,
	pod *corev1.Pod,
	numNodes int,
	diagnosis framework.Diagnosis,
	verdict *Verdict,
) error {
	if s.framework.HasPostFilterPlugins() {
		result, status := s.framework.RunPostFilterPlugins(ctx, state, pod, diagnosis.NodeToStatus)
		diagnosis.PostFilterMsg = status.Message()
		if result != nil && result.NominatingInfo != nil && result.NominatedNodeName != "" {
			verdict.Nominated = result.NominatedNodeName
			victims, err := s.victims.wait(ctx, preemptedIn(status.Message()))
			if err != nil {
				return err
			}
			verdict.Victims = victims
		}
	}
	fitError := &framework.FitError{Pod: pod, NumAllNodes: numNodes, Diagnosis: diagnosis}
	verdict.Message = fitError.Error()
	return nil
}

var preempting = regexp.MustCompile(`preempting (\d+) victims`)

func preemptedIn(message string) int {
	if match := preempting.FindStringSubmatch(message); match != nil {
		count, err := strconv.Atoi(match[1])
		if err == nil {
			return count
		}
	}
	return 0
}

const victimsDeadline = 5 * time.Second

// wait returns the sorted names of the deleted pods once there are `count` of them.
func (v *victims) wait(ctx context.Context, count int) ([]string, error) {
	ctx, stop := context.WithTimeout(ctx, victimsDeadline)
	defer stop()
	for {
		v.mu.Lock()
		names := append([]string(nil), v.names...)
		v.mu.Unlock()
		if len(names) >= count {
			sort.Strings(names)
			return names, nil
		}
		select {
		case <-v.added:
		case <-ctx.Done():
			return nil, errors.New("preemption deleted fewer pods than its message says")
		}
	}
}
