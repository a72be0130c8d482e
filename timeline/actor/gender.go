package actor

import (
	"strings"

	"timeline/timeline/wordlist"
)

// Gender is that of a person, as far as it is known: whom "she" can mean.
type Gender uint8

const (
	NoGender Gender = iota
	Woman
	Man
)

// GenderOf tells the gender of somebody by the given name that his name begins with. Most names of men are not known to it.
func GenderOf(name string) Gender {
	given, _, several := strings.Cut(name, " ")
	if several && women[given] {
		return Woman
	}
	return NoGender
}

// genderOf tells the gender of a leader: women leaders are known by their names.
func genderOf(leader string) Gender {
	if womenLeaders[leader] || GenderOf(leader) == Woman && !menLeaders[leader] {
		return Woman
	}
	return Man
}

// womenLeaders are women leaders whose names do not begin with a given name, or with one that men have as well.
var womenLeaders = wordlist.Lines(`
	Sheikh Hasina
	Aung San Suu Kyi
	Park Geun-hye
	Tsai Ing-wen
	Kang Kyung-wha
	Wu Yi
	Carrie Lam
	Choe Son-hui
	Nino Burjanadze
	Unity Dow
	Kim Campbell
	Kim Yo Jong
	Kelly Craft
	Navi Pillay
	Mari Kiviniemi
	Dominique Dupuy
	Joy Ogwu
	Yassine Fall
	Mame Madior Boye
	Hanke Bruins Slot
	Tomomi Inada
	Vidya Devi Bhandari
	Vidya Bhandari
`)

// menLeaders are men leaders with given names that are women's elsewhere.
var menLeaders = wordlist.Lines(`
	Karen Karapetyan
	Kristen Michal
`)

// women are given names of women in the news of the world, and titles in their place.
var women = wordlist.Set(`
	Adaljiza Adela Agathe Agnes Aisha Akie Alcinda Alenka Alexandra Alexandria Alice Alicia Alina Alison Alla Alma Amanda Amber Ameenah Amelia Amina Aminata Amira Amy Ana
	Anastasia Angela Angelina Anita Ann Anna Annalena Anne Annegret Anneli Annette Annie Anniken Antonia Arancha Asha-Rose Asma Atifete Ayesha Ayşe Aïchatou Aïssata
	Baiba Barbara Beata Beate Beatrice Beatriz Benazir Benita Bernadette Beth Betty Bidya Biljana Bimala Bineta Bisera Borjana Brenda Bridget Brigitte
	Carla Carmen Carol Carolina Caroline Carolyn Catalina Catherine Cathy Cayetana Cecilia Celinda Chandrika Charlotte Chelsea Cheryl Chiara Christiane Christina Christine
	Chrystia Cindy Claire Clara Claudette Claudia Condoleezza Consuelo Corazon Cristina Cynthia Cécile
	Dalia Daniela Danielle Deborah Debra Delcy Delia Denise Diana Diane Dilma Dina Dolores Donika Donna Dora Doris Dorothy Dunya
	Eda Edith Eileen Eka Ekaterina Elaine Eleanor Elena Elina Elisa Elisabetta Elizabeth Ella Ellen Elsa Emily Emma Epsy Erato Erika Erna Ertha Esther Eugenia Eva Eva-Maria Eveline Evelyn Evika Ewa
	Fatemeh Fatima Fatou Fatoumata Fauzia Federica Fiamē Fiona Florence Fowsiyo Frances Françoise
	Gabriela Gabriella Gabrielle Galina Georgina Gertrude Gina Giorgia Giulia Gloria Golda Gordana Grace Graça Greta Gretchen Gro Gudrun
	Hadja Halla Hanan Hanna Hannah Harini Heather Heidi Heike Helen Helena Helga Helle Hilary Hilda Hillary Hina Hélène
	Ilinka Imelda Indira Ine Inga Ingibjörg Ingrid Ingrida Irena Irene Irina Iris Isabel Isabella Isabelle Iveta Ivanka Ivana
	Jacinda Jacqueline Jadranka Jane Janet Janice Jayalalithaa Jeane Jeanine Jeanne Jelena Jennifer Jenny Jessica Jill Joan Joanna Johanna Joyce Judith Judy Julia Juliana Julie June Jóhanna
	Kaja Kamala Kamla Karen Karin Katalin Kate Katerina Katherine Kathleen Kathryn Kathy Katie Katrín Kay Kazimiera Kazimira Kersti Khaleda Kimberly Kinga Kirsten Kolinda Kristalina Kristen Kristiina Kristin Kristrún
	Laila Laimdota Latifa Laura Layla Leila Lena Lene Liberata Lidia Linda Lindiwe Lisa Liz Loretta Lori Louise Lourdes Lucia Lucy Ludmila Luisa Luminița Luísa Lydia Lydie Lynne Lyudmila
	Madeleine Magdalena Mahnaz Maia Maite Makiko Malala Mamata Manuela Margaret Margaretha Margarita Margot Maria María Mariam Mariana Marie Marie-Michèle Marija Marina Marine Marise Marisol Mariya Marlene
	Martha Marta Mary Maryam Masako Masoumeh Maya Mayawati Megan Megawati Melania Melanie Melissa Meliza Mercedes Mercy Mette Mia Michaela Micheline Michelle Michèle Milka Mireya Mirtha Monica
	Mónica Mélanie Nadezhda Nadia Najla Naledi Nanaia Nancy Naomi Natalia Natalie Natalya Nataša Nathalie Netumbo Ngozi Nicola Nicole Nikki Nina Nirmala Nkosazana Noeleen Noemí Nora Noura
	Oana Oksana Olena Olga Olivia Olta Olubanke
	Baroness Dame Empress Lady Princess Queen
	Paetongtarn Pam Pamela Patricia Patty Paula Paula-Mae Pauline Pelonomi Penny Petra Pilar Portia Pratibha Priscilla Priti Priyanka
	Rachel Rachida Ramona Rania Raychelle Rebecca Regina Renata Renate Reneta Retno Rima Rita Roberta Robinah Rosa Rosalía Rosario Rose Rosemary Roxana Roza Rumiana Ruth
	Saara Sabine Sadako Sahle-Work Sally Salome Salomé Samantha Samia Sanae Sahana Sandra Sanna Sara Sarah Sarra Segolene Selma Shannon Sharon Sheila Shirin Shirley Sigrid Silvia Simonetta Sirimavo Soledad Sonia Sophia Sophie
	Soraya Stella Stephanie Sue Susan Susana Susanna Susanne Sushila Sushma Sujata Suzanne Svetlana Sviatlana Sylvia Sylvie Ségolène
	Tamar Tamara Tammy Tanja Tansu Tanya Tara Tarja Tatiana Tatyana Teodora Teresa Thelma Theresa Therese Thorgerdur Thérèse Thórdís Tina Tulsi Tzipi
	Ulrike Ursula Vaira Valentina Valerie Vanessa Varsen Vassiliki Verónica Veronica Veronika Vesna Victoire Victoria Vigdís Viola Violeta Viorica Virginia Vjosa
	Wangari Wendy Winnie Xiomara Yelena Yingluck Yoko Yoriko Yuliia Yulia Yuriko Yvette Yvonne Zainab Zahra Zdenka Zeina Zinaida Zoe Zuzana Élisabeth Željka
`)
