package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
)

// blockSize pods are admitted together, on all cores: the JSON of a large cluster is never whole in memory.
const blockSize = 4096

// streamed is a node or a pod of a cluster that is too large for one JSON object.
type streamed struct {
	Node json.RawMessage `json:"node"`
	Pod  json.RawMessage `json:"pod"`
}

// admitStream adds all nodes and pods that follow.
func (c *cluster) admitStream(ctx context.Context, in *json.Decoder, classes priorityClasses) error {
	var pods []*corev1.Pod
	for {
		nodes, block, end := readBlock(in)
		if end != nil && !errors.Is(end, io.EOF) {
			return end
		}
		for _, raw := range nodes {
			node := &corev1.Node{}
			if err := decode(fmt.Sprintf("nodes[%d]", len(c.nodes)), raw, node); err != nil {
				return err
			}
			legacyscheme.Scheme.Default(node)
			c.nodes = append(c.nodes, node)
		}
		admitted, err := admitPodsFrom(ctx, "pods", len(pods), block, classes)
		if err != nil {
			return err
		}
		for _, pod := range admitted {
			c.addPod(pod)
		}
		pods = append(pods, admitted...)
		if end != nil {
			break
		}
	}
	if err := checkNames("nodes", c.nodes); err != nil {
		return err
	}
	return checkNames("pods", pods)
}

// readBlock reads until there are enough objects; its error is io.EOF where there are no more.
func readBlock(in *json.Decoder) (nodes, pods []json.RawMessage, err error) {
	for len(nodes)+len(pods) < blockSize {
		var object streamed
		if err := in.Decode(&object); err != nil {
			return nodes, pods, err
		}
		if object.Node != nil {
			nodes = append(nodes, object.Node)
		} else {
			pods = append(pods, object.Pod)
		}
	}
	return nodes, pods, nil
}
