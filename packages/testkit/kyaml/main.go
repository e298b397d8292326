// Writes each line of standard input, a YAML document of one line, as KYAML: a JSON string for each, on one line.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"

	"sigs.k8s.io/yaml/kyaml"
)

const longestLine = 64 << 20

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, longestLine)
	out := bufio.NewWriter(os.Stdout)
	answers := json.NewEncoder(out)
	for in.Scan() {
		var document bytes.Buffer
		if err := (&kyaml.Encoder{}).FromYAML(bytes.NewReader(in.Bytes()), &document); err != nil {
			return err
		}
		if err := answers.Encode(document.String()); err != nil {
			return err
		}
	}
	if err := in.Err(); err != nil {
		return err
	}
	return out.Flush()
}
