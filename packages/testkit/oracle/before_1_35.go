//go:build before_1_35

package main

import "k8s.io/kubernetes/pkg/scheduler/framework"

type nodePluginScores = framework.NodePluginScores
