//go:build !before_1_35

package main

import fwk "k8s.io/kube-scheduler/framework"

type nodePluginScores = fwk.NodePluginScores
