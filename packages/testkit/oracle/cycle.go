package main

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/util/sets"
	fwk "k8s.io/kube-scheduler/framework"
	upstream "k8s.io/kubernetes/pkg/scheduler"
	"k8s.io/kubernetes/pkg/scheduler/framework"
)

// cycle is one scheduling cycle of pkg/scheduler/schedule_one.go, without sampling, extenders and binding:
// every node is filtered, and every feasible node is scored even if there is only one.
type cycle struct {
	framework framework.Framework
	state     fwk.CycleState
	pod       *corev1.Pod
	nodes     []fwk.NodeInfo
	diagnosis framework.Diagnosis
	verdict   *Verdict
}

func runCycle(ctx context.Context, profile framework.Framework, pod *corev1.Pod, verdict *Verdict) error {
	nodes, err := profile.SnapshotSharedLister().NodeInfos().List()
	if err != nil {
		return err
	}
	c := &cycle{
		framework: profile,
		state:     framework.NewCycleState(),
		pod:       pod,
		nodes:     nodes,
		diagnosis: framework.Diagnosis{NodeToStatus: framework.NewDefaultNodeToStatus()},
		verdict:   verdict,
	}
	if gate := c.gate(ctx); gate != nil {
		verdict.setPreFilter(gate)
		return nil
	}
	if len(nodes) == 0 {
		verdict.Message = upstream.ErrNoNodesAvailable.Error()
		return nil
	}
	feasible, err := c.filter(ctx)
	if err != nil {
		return err
	}
	if len(feasible) > 0 {
		return c.score(ctx, feasible)
	}
	return c.postFilter(ctx)
}

func (c *cycle) gate(ctx context.Context) *fwk.Status {
	for _, plugin := range c.framework.PreEnqueuePlugins() {
		if status := plugin.PreEnqueue(ctx, c.pod); !status.IsSuccess() {
			return status.WithPlugin(plugin.Name())
		}
	}
	return nil
}

func (c *cycle) filter(ctx context.Context) ([]fwk.NodeInfo, error) {
	narrowed, status, plugins := c.framework.RunPreFilterPlugins(ctx, c.state, c.pod)
	if !status.IsSuccess() {
		if !status.IsRejected() {
			return nil, pluginError(status)
		}
		c.diagnosis.NodeToStatus.SetAbsentNodesStatus(status)
		c.diagnosis.PreFilterMsg = status.Message()
		c.verdict.setPreFilter(status)
		return nil, nil
	}

	var absent *fwk.Status
	if !narrowed.AllNodes() {
		reason := fmt.Sprintf("node(s) didn't satisfy plugin(s) %v", sets.List(plugins))
		absent = fwk.NewStatus(fwk.UnschedulableAndUnresolvable, reason)
		c.diagnosis.NodeToStatus.SetAbsentNodesStatus(absent)
	}
	var feasible []fwk.NodeInfo
	for _, node := range c.nodes {
		if name := node.Node().Name; absent != nil && !narrowed.NodeNames.Has(name) {
			c.verdict.setAbsent(name, absent)
			continue
		}
		fits, err := c.filterNode(ctx, node)
		if err != nil {
			return nil, err
		}
		if fits {
			feasible = append(feasible, node)
		}
	}
	return feasible, nil
}

func (c *cycle) filterNode(ctx context.Context, node fwk.NodeInfo) (fits bool, err error) {
	name := node.Node().Name
	status := c.framework.RunFilterPluginsWithNominatedPods(ctx, c.state, c.pod, node)
	switch {
	case status.IsSuccess():
		c.verdict.Feasible = append(c.verdict.Feasible, name)
		return true, nil
	case status.IsRejected():
		c.diagnosis.NodeToStatus.Set(name, status)
		c.verdict.setStatus(name, status)
		return false, nil
	default:
		return false, pluginError(status)
	}
}

func (c *cycle) score(ctx context.Context, nodes []fwk.NodeInfo) error {
	slices.Sort(c.verdict.Feasible)
	if status := c.framework.RunPreScorePlugins(ctx, c.state, c.pod, nodes); !status.IsSuccess() {
		return pluginError(status)
	}
	scored, status := c.framework.RunScorePlugins(ctx, c.state, c.pod, nodes)
	if !status.IsSuccess() {
		return pluginError(status)
	}
	c.verdict.setScores(scored)
	return nil
}

func (c *cycle) postFilter(ctx context.Context) error {
	witness := witnessPreemption(c.framework)
	c.verdict.Nominated, c.verdict.Message = c.runPostFilters(ctx)
	if c.verdict.Nominated == "" {
		return nil
	}
	if witness == nil {
		return errors.New("a plugin that is not DefaultPreemption nominates a node")
	}
	var err error
	c.verdict.Victims, err = c.victimsOn(ctx, witness, c.verdict.Nominated)
	c.verdict.Sampled = witness.sampled
	if len(witness.equal) > 1 {
		c.verdict.Candidates = make(map[string][]string, len(witness.equal))
		for node, victims := range witness.equal {
			c.verdict.Candidates[node] = namesOf(victims)
		}
	}
	return err
}

// runPostFilters gives the node that is nominated, if there is one, and the text of the event.
func (c *cycle) runPostFilters(ctx context.Context) (nominated, message string) {
	diagnosis := c.diagnosis
	if c.framework.HasPostFilterPlugins() {
		result, status := c.framework.RunPostFilterPlugins(ctx, c.state, c.pod, diagnosis.NodeToStatus)
		diagnosis.PostFilterMsg = status.Message()
		if result != nil && result.NominatingInfo != nil {
			nominated = result.NominatedNodeName
		}
	}
	fitError := &framework.FitError{Pod: c.pod, NumAllNodes: len(c.nodes), Diagnosis: diagnosis}
	return nominated, fitError.Error()
}

func (c *cycle) victimsOn(ctx context.Context, witness *preemptionWitness, name string) ([]string, error) {
	node, err := c.framework.SnapshotSharedLister().NodeInfos().Get(name)
	if err != nil {
		return nil, err
	}
	return witness.victimsOn(ctx, c.state, c.pod, node)
}

// pluginFailure is an error of a plugin, `Plugin: why`: kube-scheduler ends the cycle with it.
type pluginFailure struct{ text string }

func (f pluginFailure) Error() string { return f.text }

var pluginInText = regexp.MustCompile(`(?:plugin|running) "(\w+)"(?: filter plugin:| failed with:|:)? `)

// pluginError makes a pluginFailure of a status. Score plugins are named in the text alone.
func pluginError(status *fwk.Status) error {
	plugin, text := status.Plugin(), status.AsError().Error()
	if match := pluginInText.FindStringSubmatchIndex(text); match != nil {
		plugin, text = text[match[2]:match[3]], text[match[1]:]
	}
	return pluginFailure{strings.TrimPrefix(plugin+": "+text, ": ")}
}
