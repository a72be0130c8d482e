package event

import "sync"

// NameOf returns the plain name of the party that an actor's code stands for: "Russia" for RUS,
// "international organisations" for IGO; "" for a code that is not known.
func NameOf(code string) string { return namesByCode()[code] }

var namesByCode = sync.OnceValue(func() map[string]string {
	names := map[string]string{"IGO": "international organisations", "NGO": "non-governmental organisations", "IMG": "international armed groups"}
	err := rows("states.tsv", 6, func(f []string) error {
		name, _, _, err := parseName(f[1])
		if names[f[0]] == "" { // a state of earlier years stands below the one of today
			names[f[0]] = name
		}
		return err
	})
	if err != nil {
		panic(err) // the table is part of the program
	}
	return names
})
