import type { Role } from "./roles.ts";

/**
 * Headings as people write them, plain, by role; one line a language, roughly. `=` takes the whole heading only: "project" names the
 * project, and "project start" does not.
 */
export const headingPages: readonly (readonly [Role, string])[] = [
  [
    "name",
    "=project, =projects, project name, project title, =name, =title, use case, use cases, =initiative, initiative name, =ai project, =ai projects, ai use case, =ai initiative, =product, =workstream, =what, =model, model name, =feature, =epic, =item, =solution, =idea, =case, =proj, =topic, =programme, =program, =summary",
  ],
  [
    "name",
    "=projekt, =projekte, projektname, projekttitel, projektbezeichnung, =bezeichnung, =vorhaben, =thema, anwendungsfall, =initiative, =ki projekt, =titel, =projet, =projets, nom du projet, =nom, intitule, =intitule du projet, =cas d usage, =titre, =proyecto, =proyectos, nombre del proyecto, =nombre, caso de uso, =iniciativa, =progetto, =progetti, nome progetto, nome del progetto, =nome, caso d uso, =iniziativa, projectnaam, =naam, =project naam, =initiatief, projektnamn, =namn, =benamning, =initiativ, projektnavn, =navn, =anvandningsfall, =titolo, =titulo",
  ],
  [
    "kind",
    "=kind, =type, project type, ai type, kind of ai, type of ai, =category, =approach, =ml type, model type, =build or buy, =build buy, =make or buy, =art, =typ, projektart, projekttyp, =kategorie, ki art, =type de projet, =categorie, =nature, =tipo, tipo de proyecto, =categoria, tipo di progetto, tipo progetto, =soort, =soort project, =kategori, =slags",
  ],
  [
    "phase",
    "phase, current phase, project phase, stage, lifecycle stage, current stage, =lifecycle, =maturity, projektphase, aktuelle phase, =stadium, =stufe, phase actuelle, etape, =avancement phase, fase, fase actual, etapa, fase attuale, =stadio, huidige fase, projectfase, =fas, aktuell fas, nuvaerende fase, projektfase, =skede",
  ],
  [
    "status",
    "status, project status, current status, =state, =where are we, =where we are, =progress, projektstatus, =stand, aktueller stand, bearbeitungsstand, =zustand, statut, etat, =avancement, etat d avancement, =situation, estado, estatus, situacion, =avance, stato, =stato attuale, stato avanzamento, =stand van zaken, =voortgang, =lage, =tillstand, =laget, =fremdrift",
  ],
  [
    "started",
    "started, start, start date, started on, project start, =begin, begin date, kick off, kickoff, kickoff date, date started, =since, =from, =begun, =opened, =created, startdatum, =start datum, projektstart, =beginn, beginndatum, projektbeginn, =gestartet, gestartet am, =seit, =anfang, debut, date de debut, =demarrage, date de demarrage, =demarre le, =lancement du projet, inicio, fecha de inicio, fecha inicio, =comienzo, =empezado, inizio, data inizio, data di inizio, =avvio, data avvio, =gestart, gestart op, =begindatum, startad, =borjade, =paborjad, startdato, =startet, =pabegyndt",
  ],
  [
    "phase-started",
    "phase start, phase started, phase since, in phase since, in this phase since, stage start, stage since, status since, stage entered, phase entered, entered phase, phasenbeginn, phase seit, in phase seit, status seit, debut de phase, debut phase, dans la phase depuis, inicio de fase, inicio fase, en fase desde, inizio fase, in fase da, fase sinds, start fase, in fase sinds, fas sedan, fasestart, fase siden",
  ],
  [
    "promised",
    "promised, promised date, promised to, promised for, promise, committed date, commitment, committed, deadline, due, due date, due by, =eta, go live, golive, go live date, golive date, launch, launch date, target date, planned launch, planned go live, end date, =end, =finish, finish date, delivery, delivery date, delivered by, release date, =release, completion, completion date, expected completion, =planned end, estimated completion, =target launch, live by, live date, when done, done when, done by, when ready, ready by, when live, ship date, =when, =by when, =to be done by, announced, announced for, =told the board, production date, =milestone date, planned date",
  ],
  [
    "promised",
    "termin, zieltermin, zieldatum, fertigstellung, fertigstellungstermin, enddatum, =ende, projektende, frist, fallig, fallig am, faelligkeit, falligkeit, liefertermin, lieferdatum, abgabe, zugesagt, zugesagt bis, zugesagter termin, versprochen, versprochen fur, einfuhrung, einfuhrungstermin, livegang, go live termin, geplanter go live, =bis wann, =bis",
  ],
  [
    "promised",
    "echeance, date d echeance, date limite, date de fin, =fin, fin prevue, date promise, promis pour, =promis, livraison, date de livraison, mise en production, date de mise en production, date cible, date prevue, =lancement, date de lancement, fecha limite, fecha de fin, fecha fin, =fin previsto, fecha objetivo, fecha de entrega, =entrega, fecha prometida, prometido, prometido para, fecha compromiso, vencimiento, =plazo, lanzamiento, fecha de lanzamiento, puesta en produccion",
  ],
  [
    "promised",
    "scadenza, data scadenza, data di scadenza, data fine, data di fine, =fine, fine prevista, consegna, data consegna, data di consegna, data promessa, promesso, data obiettivo, =rilascio, data di rilascio, data lancio, =lancio, einddatum, =einde, opleverdatum, oplevering, streefdatum, beloofd, beloofde datum, vervaldatum, livegang, =klaar, slutdatum, =slut, =klart, klardatum, utlovat, utlovat datum, leverans, leveransdatum, =deadline, maldatum, forfallodatum, slutdato, =frist, lovet, lovet dato, levering, leveringsdato, forfaldsdato, =lansering, idriftsattelse",
  ],
  [
    "constraint",
    "constraint, regulatory deadline, legal deadline, statutory deadline, contract date, contractual date, contract deadline, imposed date, external deadline, compliance deadline, hard deadline, law applies from, gesetzliche frist, vertragstermin, vertragliche frist, regulatorische frist, frist extern, externe frist, echeance legale, echeance reglementaire, date contractuelle, echeance contractuelle, fecha legal, plazo legal, fecha contractual, plazo regulatorio, scadenza legale, scadenza contrattuale, scadenza normativa, wettelijke deadline, contractdatum, wettelijke termijn, lagkrav datum, avtalsdatum, lovkrav, kontraktdato",
  ],
  [
    "decision-date",
    "decision date, next decision, decision by, decide by, decision on, decision due, next gate, gate date, next gate date, go no go date, steerco, steerco date, next steerco, next review, review date, =decision, entscheidungstermin, entscheidungsdatum, nachste entscheidung, entscheidung am, entscheidung bis, =entscheidung, lenkungsausschuss, nachster lenkungsausschuss, date de decision, prochaine decision, =decision le, copil, prochain copil, comite de pilotage, fecha de decision, fecha decision, proxima decision, =comite, data decisione, data della decisione, prossima decisione, =decisione, besluitdatum, besluit op, volgend besluit, =besluit, beslutsdatum, nasta beslut, =beslut, beslutningsdato, naeste beslutning, =beslutning",
  ],
  [
    "go",
    "=go, go decision, go given, go on, go date, =go no go, =gonogo, go nogo, go no go decision, approved, approved on, approval, approval date, approved by board, green light, greenlit, =gate passed, freigabe, freigabe am, freigegeben, freigegeben am, freigabedatum, genehmigt, genehmigt am, go erteilt, valide, valide le, date de validation, =validation, approuve, approuve le, feu vert, aprobado, aprobado el, fecha de aprobacion, =aprobacion, visto bueno, approvato, approvato il, data approvazione, =approvazione, goedgekeurd, goedgekeurd op, goedkeuring, akkoord, godkand, godkand datum, godkannande, godkendt, godkendt den, godkendelse",
  ],
  [
    "owner",
    "owner, project owner, product owner, owned by, =lead, project lead, project manager, product manager, =pm, =po, =dri, responsible, responsible person, person responsible, accountable, assignee, assigned to, =who, tech lead, =contact, =led by, team lead, =manager",
  ],
  [
    "owner",
    "verantwortlich, verantwortlicher, verantwortliche, projektverantwortlicher, projektverantwortung, projektleiter, projektleiterin, projektleitung, =pl, zustandig, ansprechpartner, =wer, =leitung, eigentumer, responsable, responsable du projet, chef de projet, cheffe de projet, =porteur, porteur de projet, pilote du projet, =pilote, =qui, proprietaire, responsable del proyecto, jefe de proyecto, lider, lider del proyecto, encargado, dueno, a cargo de, responsabile, responsabile progetto, responsabile del progetto, referente, capo progetto, =chi, verantwoordelijke, verantwoordelijk, projectleider, eigenaar, trekker, =wie, ansvarig, projektledare, agare, =vem, ansvarlig, projektleder, ejer",
  ],
  [
    "sponsor",
    "sponsor, executive sponsor, exec sponsor, business sponsor, business owner, project sponsor, =exec, executive, =champion, =paid by, =customer, =client, =requester, budget owner, auftraggeber, auftraggeberin, projektsponsor, fachlicher sponsor, besteller, =fachbereich sponsor, commanditaire, sponsor metier, =mecene, donneur d ordre, maitre d ouvrage, patrocinador, patrocinadora, promotor, committente, opdrachtgever, uppdragsgivare, bestallare, opdragsgiver, bestiller",
  ],
  [
    "metric",
    "metric, metrics, =kpi, kpis, success metric, business metric, key metric, north star, =measure, success measure, outcome metric, =outcome, =number, kennzahl, kennzahlen, messgrosse, erfolgskennzahl, =metrik, indicateur, indicateurs, =metrique, indicateur cle, indicador, indicadores, =metrica, indicador clave, indicatore, indicatori, metrica di successo, =metriek, meetwaarde, stuurgetal, nyckeltal, matetal, =matt, noegletal, nogletal, maltal",
  ],
  [
    "target",
    "target, target value, =goal, =goals, goal value, success criteria, success criterion, =objective, =objectives, acceptance criteria, expected benefit, =ziel, ziele, zielwert, erfolgskriterium, erfolgskriterien, =soll, objectif, objectifs, valeur cible, =cible, critere de succes, criteres de succes, objetivo, objetivos, =meta, valor objetivo, criterio de exito, obiettivo, obiettivi, =target value, valore obiettivo, criterio di successo, doel, doelstelling, doelwaarde, streefwaarde, succescriterium, =mal, malvarde, framgangskriterium, succeskriterium",
  ],
  [
    "kill",
    "kill criteria, kill criterion, kill, kill if, stop criteria, stop criterion, stop if, stopping rule, when to stop, what would stop it, exit criteria, exit criterion, abort criteria, abbruchkriterium, abbruchkriterien, abbruch wenn, stoppkriterium, stopp wenn, critere d arret, criteres d arret, critere d abandon, arret si, criterio de parada, criterios de parada, criterio de cancelacion, parar si, criterio di arresto, criteri di stop, criterio di stop, stop se, stopcriterium, stopcriteria, stoppen als, avbrottskriterium, stoppkriterier, stoppa om, stopkriterium, stopkriterie, stop hvis",
  ],
  [
    "technique",
    "technique, technique understood, technique well understood, technique known, known technique, technology proven, tech proven, tech understood, method known, technology risk, technik verstanden, technik bekannt, verfahren bekannt, technologie bekannt, technique maitrisee, technique connue, technologie maitrisee, tecnica conocida, tecnologia conocida, tecnica nota, tecnologia nota, techniek bekend, techniek begrepen, teknik kand, kand teknik, teknik kendt, kendt teknik",
  ],
  [
    "problem",
    "problem, problem defined, problem well defined, well defined problem, problem clear, clear problem, problem definition, scope clear, problem definiert, problem klar, problemstellung klar, probleme defini, probleme clair, besoin clair, problema definido, problema claro, problema definito, problema chiaro, probleem duidelijk, probleem gedefinieerd, problem definierat, tydligt problem, problem defineret, klart problem",
  ],
  [
    "data",
    "data, data quality, data ready, data readiness, data available, data good, data ok, good data, is the data good, data availability, data status, have data, datenqualitat, daten vorhanden, daten, daten gut, datenlage, daten verfugbar, donnees, qualite des donnees, donnees disponibles, donnees pretes, datos, calidad de datos, calidad de los datos, datos disponibles, dati, qualita dei dati, qualita dati, dati disponibili, datakwaliteit, data beschikbaar, datakvalitet, data tillganglig, data tilgaengelig",
  ],
  [
    "team-size",
    "team size, teamsize, size of team, =team, =fte, ftes, headcount, head count, =hc, =people, =ppl, number of people, no of people, engineers, number of engineers, =staff, =resources, =size, teamgrosse, =teamgroesse, =personen, =mitarbeiter, anzahl personen, =kopfe, =vzae, =mak, effectif, effectifs, taille de l equipe, taille equipe, =equipe, =etp, nombre de personnes, =personnes, tamano del equipo, tamano equipo, =equipo, =personas, numero de personas, dimensione team, dimensione del team, =persone, numero persone, =squadra, teamgrootte, team grootte, =mensen, aantal mensen, aantal personen, teamstorlek, antal personer, =personer, teamstorrelse, =arsvaerk",
  ],
  [
    "spend",
    "spend, spent, spend to date, spent so far, cost to date, costs to date, =cost, =costs, actual cost, actuals, total cost, ytd spend, =invested, investment to date, =burn, =money spent, budget spent, budget used, kosten, =ausgaben, bisherige kosten, kosten bisher, ist kosten, aufwand bisher, ausgegeben, budget verbraucht, cout, couts, cout a ce jour, depense, depenses, =depense a ce jour, budget consomme, gasto, gastos, gasto a la fecha, gastado, coste, costes, =costo, costos, costi, spesa, spese, speso, spesa ad oggi, costi sostenuti, uitgaven, uitgegeven, besteed, kosten tot nu toe, kostnad, kostnader, utgifter, forbrukat, =udgifter, omkostninger, forbrug, brugt",
  ],
  [
    "notes",
    "notes, =note, comment, comments, remark, remarks, description, =details, =info, =update, =updates, latest update, status update, next steps, next step, =risks, =issues, =background, =scope, =context, bemerkung, bemerkungen, kommentar, kommentare, beschreibung, anmerkung, anmerkungen, notiz, notizen, =hinweis, nachste schritte, =sonstiges, commentaire, commentaires, remarque, remarques, =descriptif, prochaines etapes, comentario, comentarios, =nota, notas, observaciones, descripcion, proximos pasos, commento, commenti, =note, osservazioni, descrizione, prossimi passi, opmerking, opmerkingen, toelichting, omschrijving, beschrijving, =notities, kommentarer, anteckning, anteckningar, beskrivning, =ovrigt, bemaerkning, bemaerkninger, =noter, beskrivelse",
  ],
];
