/**
 * Given names that many people have in Europe, the Americas, Asia and Africa, and that are seldom anything else: no months, virtues, flowers,
 * towns or states (no Rose, May, Will, Mark, Charlotte, Florence, Austin). Only to tell that a column holds names.
 */
export const givenNames: readonly string[] =
  `Aaron Abdul Abigail Adam Adrian Agnieszka Ahmed Aisha Alan Albert Alejandro Alessandro Alexander Alexandra Alice Amanda Amy Ana Anastasia Andrea
Andreas Andrew Andrzej Angela Anita Anna Anne Annette Anthony Antoine Antonio Ananya Arjun Arthur Barbara Beatriz Benjamin Bernard Bernhard Birgit
Björn Brian Bruno Camille Carlos Carmen Carol Caroline Catherine Cecilia Céline Charles Chiara Chloe Chris Christian Christina Christine Christoph
Christopher Claire Claudia Cristina Daniel Daniela David Deborah Deepak Denis Diana Diego Dieter Dmitri Dominik Donald Dorothy Edith Eduardo Edward
Elena Eleanor Elisabeth Elizabeth Ella Ellen Emil Emily Emma Eric Erik Ernesto Esther Eugene Eva Fatima Felix Fernando Francesca Francesco Francisco
François Frank Franz Frederick Friedrich Fritz Gabriel Gabriela Gareth Geoffrey George Gerald Gerhard Giovanni Giulia Giuseppe Gregory Guillaume
Gustav Hannah Hans Harold Harry Hassan Heather Heinrich Helen Helena Helga Henri Henrik Henry Hiroshi Hugo Ian Ibrahim Ingrid Irene Isabel Isabella
Ivan Jacob Jakob Jakub James Jan Jane Janet Jason Javier Jean Jennifer Jens Jessica Joachim Joan João John Johan Johann Johannes Jonas Jonathan Jorge
José Joseph Joshua Juan Judith Julia Julian Julie Jürgen Karen Karin Karl Katarzyna Katharina Katherine Kathleen Kenji Kenneth Kevin Khalid Klaus
Krzysztof Lars Laura Laurent Lena Leonard Leonardo Linda Lisa Lorenzo Louis Louise Lucas Lucía Luigi Luis Lukas Manuel Marco Marek Margaret Maria
María Marie Mario Marta Martha Martin Martina Mary Masako Mateusz Matteo Matthew Matthias Maurice Maximilian Mehmet Mia Michael Michał Michel Michelle
Miguel Mikhail Mohamed Mohammed Monika Muhammad Mustafa Nancy Natalia Natalie Nathalie Nathan Nicholas Nicolas Nicole Niels Nikolai Nina Noah Nora
Olga Oliver Olivia Oscar Otto Pablo Pamela Paolo Patricia Patrick Paul Paula Pauline Pavel Pedro Peter Petra Philip Philippe Pierre Piotr Priya Rachel
Rafael Rahul Rajesh Ralph Raymond Rebecca Renate Ricardo Richard Robert Roberto Roger Roland Ronald Rosa Rosemary Rudolf Ruth Sabine Samantha Samuel
Sandra Sanjay Sarah Sebastian Sergei Sergio Sharon Silvia Simon Simone Sofia Sophie Stefan Stefanie Stefano Stephanie Stephen Steven Susan Susanne
Svetlana Sven Tatiana Teresa Theodor Theresa Thomas Timothy Tobias Tomasz Uwe Valentina Vanessa Veronica Vladimir Walter Werner William Wojciech
Wolfgang Xavier Yasmin Youssef Yuki Yusuf Zoe`.split(/\s+/);
