import type { Phase, Standing } from "#chapters/lifecycle/domain";

/** What a status word can mean here. `strong`: names the phase itself; weak words give way to it ("pilot live" is a pilot). */
export type StatusMeaning =
  | { readonly is: "phase"; readonly phase: Phase; readonly strong: boolean }
  | { readonly is: "standing"; readonly standing: Standing }
  /** Finished, or yet to come: takes away the phase beside it. */
  | { readonly is: "over" | "ahead" | "not" }
  /** Known, and says nothing of a phase: a colour, "done", or a word that only looks like one of ours. */
  | { readonly is: "no-phase" };

const phase = (name: Phase, strong: boolean): StatusMeaning => ({ is: "phase", phase: name, strong });
const standing = (name: Standing): StatusMeaning => ({ is: "standing", standing: name });

/** Status words of seven languages, plain; one line a language, roughly. A trailing `*` takes any ending. */
export const statusPages: readonly (readonly [StatusMeaning, string])[] = [
  [
    phase("data-assessment", true),
    "data assessment, data readiness, data audit, data quality check, data check, data discovery, phase 1 data, datenanalyse, datenprufung, datenbewertung, datensichtung, bestandsaufnahme, evaluation des donnees, audit des donnees, analyse des donnees, analisis de datos, evaluacion de datos, auditoria de datos, analisi dei dati, valutazione dei dati, valutazione dati, data analyse, dataverkenning, dataanalys, dataanalyse, dataverifiering",
  ],
  [
    phase("data-assessment", false),
    "discovery, discover, data, data prep, data preparation, data collection, data gathering, data labelling, data labeling, labelling, exploration, explore, exploring, exploratory, scoping, scoped, framing, feasibility, feasibility study, requirements, research, assessment, inception",
  ],
  [
    phase("data-assessment", false),
    "sondierung, exploration, explorationsphase, erkundung, konzept, konzeption, konzeptphase, machbarkeit*, anforderungsanalyse, datenaufbereitung, datenerhebung, cadrage, decouverte, exploratoire, faisabilite, etude, descubrimiento, exploracion, viabilidad, factibilidad, alcance, preparacion de datos, scoperta, esplorazione, fattibilita, verkenning, haalbaarheid*, ontdekking, utforskning, forstudie, forundersogelse, afdaekning, kartlaggning",
  ],
  [
    phase("proof-of-concept", true),
    "poc, pocs, p o c, proof of concept, proof of value, pov, pilot, pilot*, piloting, prototype, prototypes, prototyping, prototyp*, mvp, experiment*, expt, trial, spike, demo, demonstrator, proofofconcept",
  ],
  [
    phase("proof-of-concept", true),
    "machbarkeitsnachweis, konzeptnachweis, versuch, erprobung, probebetrieb, testbetrieb, preuve de concept, pilote, maquette, en pilotage, pilotage, essai, prueba de concepto, piloto, prueba piloto, maqueta, prova di concetto, proof of concept fase, sperimentazione, progetto pilota, pilota, proefproject, proef, proeffase, forsok, forsog, koncepttest, provdrift",
  ],
  [
    phase("go-no-go", true),
    "go no go, gono go, go nogo, gate review, gate, decision, decide, awaiting decision, decision pending, pending decision, awaiting approval, waiting for approval, pending approval, approval pending, for approval, in approval, steering, steerco, steering committee, investment committee, business case, business case review, board decision, awaiting go, waiting for go, sign off, awaiting sign off",
  ],
  [
    phase("go-no-go", true),
    "entscheidung, entscheidungsreif, zur entscheidung, wartet auf entscheidung, freigabe ausstehend, wartet auf freigabe, in freigabe, lenkungsausschuss, lenkungskreis, arbitrage, en attente de decision, en attente de validation, en attente d approbation, comite de pilotage, copil, decision en attente, a valider, decision pendiente, pendiente de aprobacion, pendiente de decision, comite de direccion, aprobacion, in attesa di approvazione, in attesa di decisione, decisione, comitato, besluit, wacht op besluit, wacht op goedkeuring, stuurgroep, beslut, vantar pa beslut, invantar beslut, styrgrupp, beslutning, afventer beslutning, afventer godkendelse, styregruppe",
  ],
  [
    phase("productionisation", true),
    "productionisation, productionization, productionising, productionizing, productionise, productionize, productising, productizing, industrialisation, industrialization, industrialising, industrializing, hardening, harden, rollout, roll out, rolling out, pre production, preproduction, preprod, to production, into production, towards production, moving to production, move to production, ready for production, production ready, for production, to prod, into prod, pre prod, going live, go live prep, go live preparation, go live",
  ],
  [
    phase("productionisation", false),
    "build, building, built, development, developing, dev, in dev, implementation, implementing, implement, integration, integrating, engineering, deployment, deploying, deploy, staging, uat, user acceptance, onboarding, beta, migration, scaling, scale up",
  ],
  [
    phase("productionisation", true),
    "produktivsetzung, uberfuhrung in den betrieb, inbetriebnahme, industrialisierung, ausrollen, mise en production, passage en production, deploiement, industrialisation, puesta en produccion, paso a produccion, despliegue, industrializacion, messa in produzione, messa in esercizio, industrializzazione, rilascio, uitrol, in productie nemen, productierijp, produktionssattning, driftsattning, utrullning, produktionsmodning, idriftsattelse, udrulning",
  ],
  [
    phase("productionisation", false),
    "in entwicklung, entwicklung, entwicklungsphase, umsetzung, implementierung, realisierung, aufbau, en developpement, developpement, realisation, construction, mise en oeuvre, en desarrollo, desarrollo, implementacion, construccion, en construccion, in sviluppo, sviluppo, realizzazione, implementazione, in ontwikkeling, ontwikkeling, bouw, realisatie, implementatie, utveckling, under utveckling, i utveckling, implementering, bygge, udvikling, under udvikling",
  ],
  [
    phase("iteration", true),
    "in production, in prod, on production, in live operation, live in production, productive, in produktion, produktiv, im produktivbetrieb, produktivbetrieb, im einsatz, im betrieb, in betrieb, im live betrieb, livebetrieb, wirkbetrieb, regelbetrieb, en production, en prod, en service, en exploitation, en produccion, in produzione, in esercizio, in productie, in gebruik, i produktion, i drift, idriftsat, driftsatt",
  ],
  [
    phase("iteration", false),
    "live, production, prod, launched, shipped, released, deployed, operational, operations, in operation, in use, in service, bau, iteration, iterating, optimisation, optimization, optimising, optimizing, maintenance, monitoring, improving, ga, generally available, rolled out, produktion, ausgerollt, eingefuhrt, wartung, deploye, lance, exploitation, maintenance, desplegado, lanzado, produccion, mantenimiento, produzione, rilasciato, manutenzione, productie, gelanceerd, uitgerold, onderhoud, lanserad, lanserat, drift, forvaltning, lanceret",
  ],
  [
    standing("stopped"),
    "cancelled, canceled, cancel, killed, kill, stopped, stop, abandoned, dead, dropped, terminated, discontinued, scrapped, descoped, rejected, no go, nogo, withdrawn, decommissioned, sunset, retired, eingestellt, gestoppt, abgebrochen, abgebrochene, verworfen, abgelehnt, abgesagt, annule, annulee, abandonne, abandonnee, arrete, arretee, a l arret, stoppe, rejete, refuse, cancelado, cancelada, detenido, parado, abandonado, descartado, rechazado, annullato, annullata, cancellato, interrotto, fermato, abbandonato, scartato, gestopt, geannuleerd, stopgezet, afgeblazen, afgewezen, avbruten, avbrutet, nedlagd, nedlagt, stoppad, stoppat, stoppet, annulleret, afbrudt, afvist",
  ],
  [
    standing("on-hold"),
    "on hold, hold, onhold, paused, pause, pausing, parked, suspended, frozen, freeze, shelved, deferred, postponed, delayed indefinitely, dormant, waiting, pausiert, pausierend, ruht, ruhend, zuruckgestellt, verschoben, ausgesetzt, angehalten, auf eis, auf eis gelegt, en pause, en attente, suspendu, suspendue, gele, gelee, reporte, reportee, en standby, en stand by, stand by, standby, en pausa, pausado, pausada, suspendido, suspendida, aplazado, congelado, en espera, in pausa, sospeso, sospesa, rimandato, congelato, rinviato, in attesa, gepauzeerd, in de wacht, on ice, uitgesteld, opgeschort, pausad, pausat, vilande, pa paus, pa is, uppskjuten, pa pause, sat pa pause, udskudt, i bero",
  ],
  [
    standing("proposed"),
    "not started, not yet started, not begun, to be started, to start, idea, ideas, ideation, backlog, proposed, proposal, wishlist, to do, todo, intake, concept only, queued, queue, nicht gestartet, noch nicht gestartet, noch nicht begonnen, nicht begonnen, idee, ideen, vorschlag, vorgeschlagen, beantragt, pas commence, non commence, pas encore commence, pas demarre, non demarre, a demarrer, a lancer, idee, propose, proposition, no iniciado, no empezado, sin empezar, sin iniciar, por iniciar, idea, propuesta, propuesto, non iniziato, non avviato, da avviare, da iniziare, idea, proposta, proposto, niet gestart, nog niet gestart, niet begonnen, idee, voorstel, ej startad, inte startad, ej paborjad, ej startat, ide, forslag, ikke startet, ikke pabegyndt",
  ],
  [
    standing("under-way"),
    "in progress, progress, ongoing, started, restarted, resumed, active, running, on track, underway, under way, wip, work in progress, kicked off, at risk, in arbeit, in bearbeitung, laufend, lauft, gestartet, begonnen, aktiv, im gange, en cours, demarre, demarree, commence, actif, lancee, en curso, en marcha, en progreso, en proceso, iniciado, activo, in corso, avviato, iniziato, attivo, lopend, loopt, bezig, gestart, mee bezig, in uitvoering, pagaende, pagar, startad, startat, paborjad, i gang, igang, igangvaerende, startet, pabegyndt",
  ],
  [
    { is: "over" },
    "done, completed, complete, finished, closed, successful, succeeded, passed, after, post, past, concluded, over, fertig, abgeschlossen, beendet, erledigt, nach, erfolgreich, termine, terminee, fini, finie, acheve, achevee, reussi, apres, completado, completada, terminado, terminada, finalizado, finalizada, hecho, tras, completato, completata, finito, finita, terminato, concluso, conclusa, dopo, klaar, afgerond, voltooid, gereed, na, klar, klart, avslutad, avslutat, fardig, efter, faerdig, afsluttet",
  ],
  [
    { is: "ahead" },
    "planned, planning, plan, next, upcoming, future, later, soon, tbd, starts, starting, begins, before, scheduled, expected, geplant, geplante, vor, demnachst, planung, in planung, nachste, prevu, prevue, planifie, planifiee, avant, bientot, prochaine, prochain, previsto, prevista, planificado, planificada, proximo, proxima, antes, pianificato, pianificata, prossimo, prossima, prima, gepland, geplande, volgende, planerad, planerat, nasta, planlagt, naeste",
  ],
  [{ is: "not" }, "not, no, never, without, isn, isnt, nicht, kein, keine, noch, pas, non, ne, jamais, sin, niet, geen, inte, ej, ikke"],
  [
    { is: "no-phase" },
    "red, amber, green, yellow, orange, rag, rot, gelb, grun, rouge, vert, jaune, rojo, verde, amarillo, rosso, giallo, rood, groen, geel, rod, gron, gul, ok, okay, good, bad, on time, late, delayed, blocked, ahead of schedule, behind, behind schedule, high, medium, low, urgent, test, testing, tests, in test, review, in review, qa, analysis, pivot, skipped, stated, standard, product, products, staged, lunch, pilates, database, dates, filled, billed, gates, marked, scared, budget, stalled, decided, open, offen, ouvert, abierto, aperto, phase, stage, status, design",
  ],
];
