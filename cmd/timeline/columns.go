package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"timeline/timeline/article"
)

// columns is a flag that takes what a table calls the fields of an article: text=body,published=date.
type columns struct{ article.Columns }

func (c *columns) Type() string { return "FIELD=COLUMN,…" }

func (c *columns) String() string {
	var pairs []string
	for _, field := range slices.Sorted(maps.Keys(c.Columns)) {
		pairs = append(pairs, field+"="+c.Columns[field])
	}
	return strings.Join(pairs, ",")
}

func (c *columns) Set(s string) error {
	if c.Columns == nil {
		c.Columns = article.Columns{}
	}
	for pair := range strings.SplitSeq(s, ",") {
		field, column, ok := strings.Cut(pair, "=")
		field, column = strings.TrimSpace(field), strings.TrimSpace(column)
		if !ok || column == "" {
			return fmt.Errorf("want FIELD=COLUMN, such as text=body, not %q", pair)
		}
		if !slices.Contains(article.FieldNames, field) {
			return fmt.Errorf("%q is no field of an article: it is one of %v", field, article.FieldNames)
		}
		c.Columns[field] = column
	}
	return nil
}
