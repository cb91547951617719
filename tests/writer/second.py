"""The second grammar: sealed until it had been measured, open since. Format: see `grammar`."""

from __future__ import annotations

from tests.writer.grammar import parse_grammar

TEXT = r"""
[title]
{measure} Visualised as a Heatmap || Chart: {measure} per {y} and {x} || Transcription of a figure ({measure}) || {measure} map
Extracting the data behind a {measure} plot || Image analysis — {measure} || Color-coded matrix of {measure} || Report: {measure}
{measure} by {y}, by {x} || Visual content: {measure} || Heat map description ({measure}) || Figure transcript: {measure} || Grid plot of {measure}
[head.overview]
Executive Summary || Image Summary || Figure at a Glance || General Description || Purpose || Basic Facts || What We See || Nature of the Image
I. Overview || Abstract || Preamble || Scope || Subject of the Image || **Overview**
[head.axes]
Coordinates and Colors || Axis Information || How to Read It || Chart Anatomy || Encoding || Legend & Axes || Axis and Scale Details || Dimensions
II. Axes || Reference Frame || **Components** || Visual Encoding || Frame of the Chart || Axes, Labels, Legend
[head.panels]
Facets || Individual Plots || Small Multiples || Arrangement || Grid of Panels || Which Heatmaps Are There || Composition || Subfigures
Segments || Panel Inventory || Components of the Figure || Spatial Arrangement || **Panels**
[head.analysis]
Panel-by-Panel Reading || Extracted Data || Observed Values || Detailed Breakdown || What the Cells Say || Deep Dive || Body || Per-Panel Details
III. Data || Quantitative Reading || Transcribed Content || Results || **Detailed Analysis** || Breakdown
[head.observations]
Noteworthy Points || Salient Features || What Stands Out || Emerging Themes || General Tendencies || Cross-Panel Remarks || Points of Interest
IV. Observations || Overall Patterns || Synopsis of Trends || **Key Observations** || Comparisons || In Brief
[head.interpretation]
What It Means || Takeaway || Reading of the Results || Closing Thoughts || Wider Context || Analysis and Implications || Possible Explanations
V. Interpretation || So What? || Concluding Remarks || Relevance || **Interpretation** || Bottom Line
[overview]
A color-coded grid view: {maps}, {measure} as the quantity. || The reader is given {maps}. Each tile stands for one {x} and one {y}.
Shown: {maps}, with {measure} plotted against {x} (across) and {y} (down). || {maps} <makes|make> up this figure, all concerned with {measure}.
On display: {maps}. The color of a tile tells the {measure}. || There <is|are> {maps} in the image; the topic is {measure}.
This is a technical chart with {maps}, used to examine {measure}. || What follows describes {maps} of {measure}, {y} against {x}.
The illustration comprises {maps}. || {maps} <was|were> supplied, mapping {measure} onto a grid of {x} and {y}. || Rendered as {maps}, the data cover {measure}.
By means of {maps} the authors report {measure}. || The screenshot features {maps} for {measure}.
[prose]
One might read this as a sign of modularity. || Why this happens is not explained in the caption. || Readers should keep in mind that color perception varies.
The authors recommend the method for production use. || This matters for anyone who deploys such models. || Refer to Figure 7 for the training curves.
As the text of Section 3.1 notes, the setup follows common practice. || All of this fits the notion of emergent structure.
The picture alone does not settle the question. || Costs and benefits would have to be weighed against each other. || A statistical test is not reported.
The image quality is good enough to read all labels. || In summary, the figure is a useful diagnostic tool. || Equation 5 defines the quantity in detail.
Practitioners may want to revisit their assumptions. || The layout invites side-by-side reading.
[axis.x]
X-Axis || x-axis || X axis || Horizontal Axis || Horizontal dimension (x-axis) || X || X-axis label || Abscissa (x-axis) || X-Axis (horizontal)
X-axis (along the bottom) || Horizontal (X) || X-axis (across) || X-dimension
[axis.y]
Y-Axis || y-axis || Y axis || Vertical Axis || Vertical dimension (y-axis) || Y || Y-axis label || Ordinate (y-axis) || Y-Axis (vertical)
Y-axis (along the left) || Vertical (Y) || Y-axis (down the side) || Y-dimension
[axis.range]
**{axis}:** {name}, spanning {first} to {last}. || **{axis}:** {name}, from {first} up to and including {last} || **{axis}** → {name} ({first} … {last})
**{axis}:** a sequence of {units} numbered {first} through {last}, titled "{name}" || {axis}: {name}. Range: {first}–{last}. || **{axis}**: {name} | {first} to {last}
**{axis}:** {name}; the first is {first}, the last is {last} || **{axis}:** shows {name}, with integer values {first}–{last} || **{axis}**: *{name}* ({units} {first} to {last})
**{axis}:** {units} {first}–{last} (label: "{name}") || **{axis}:** {name}; numbering starts at {first} and ends at {last} || **{axis}:** `{first}, ..., {last}` ({name})
**{axis}:** {name}, discrete, {first} through {last} || **{axis}** – "{name}", covering {first} to {last}. || **{axis}:** runs from {first} to {last}, {name}
[axis.ticks]
**{axis}:** {name}, {first} through {last}, with a tick at every {step}th value. || **{axis}:** {name} running {first}–{last}; labeled ticks at {ticks}
**{axis}:** {name}. Range: {first}–{last}. Tick spacing: {step}. || **{axis}**: *{name}*, marked {ticks} || {axis}: {name} ({first} to {last}; only {ticks} are labeled)
**{axis}:** titled "{name}", running from {first} to {last} in steps of {step} || **{axis}** → {name}, {first} … {last}, numbered every {step}
**{axis}:** {name}, goes from {first} to {last} at intervals of {step} || **{axis}:** {name} with tick labels {ticks}. || **{axis}**: {name} | ticks: {ticks}
**{axis}:** {name}, spanning {first} to {last} (labels every {step} units) || **{axis}:** {units} {first}–{last}, "{name}", tick marks in increments of {step}
**{axis}:** {name}: {first} to {last}, of which {ticks} carry labels
[axis.labels]
**{axis}:** {name}, divided into {labels}. || **{axis}:** {name} | {labels} || **{axis}** → {name}: {labels} || **{axis}:** shows {labels} ({name})
**{axis}:** {name}. The {units} are {labels}. || **{axis}:** *{name}*, i.e. {labels} || **{axis}**: {name}; labeled {labels} || **{axis}:** made up of {labels} ({name})
**{axis}:** represents {units}: {labels} || **{axis}** [{name}]: {labels} || **{axis}:** {labels} (label: "{name}") || **{axis}:** titled "{name}", listing {labels}.
**{axis}:** {name}; in order, {labels}
[axis.listed]
**{axis}** → {name}: || **{axis}:** *{name}*. The {units} in order: || **{axis}:** {name}; it holds these {units}: || **{axis}** [{name}]:
**{axis}:** labeled "{name}" and made up of: || **{axis}:** titled "{name}", with the {units} || **{axis}**: {name}, comprising: || **{axis}:** represents {name}:
**{axis}: {name}** || **{axis}:** {name} | {units}: || {axis}, {name}: || **{axis}:** {name}, divided into:
[scale.plain]
**Colorbar (far right):** {label}; lowest {low}, highest {high} || **Color Bar:** titled "{label}", spanning {low} to {high} || **Heat scale:** {label}, {low} … {high}
**Legend (side):** {label}, running from {low} to {high} || **Color encoding:** {label} on a scale of {low} to {high} || **Colour bar**: {label}. Range: {low}–{high}.
**Legend:** a gradient labeled "{label}" with {low} at one end and {high} at the other || **Colour scale** → {label}, {low} to {high} || **Key:** {label} ({low} up to {high})
**Color legend:** {label} goes from {low} to {high} || **Gradient bar:** {label}, bounded by {low} and {high} || **Color axis:** {label} | {low} to {high}
**Values:** {label}, on a color scale from {low} to {high}
[scale.colours]
**Color Bar:** titled "{label}", {low} at the {lowcolour} end and {high} at the {highcolour} end || **Heat scale:** {label}: {lowcolour} marks {low}, {highcolour} marks {high}
**Colorbar:** {label}. {lowcolour} → {low}; {highcolour} → {high} || **Colour bar:** fades from {lowcolour} ({low}) into {highcolour} ({high}), showing {label}
**Legend (side):** {label}, {low} [{lowcolour}] to {high} [{highcolour}] || **Color encoding:** {label}: {low} is drawn in {lowcolour}, {high} in {highcolour}
**Gradient bar:** {label}, with {lowcolour} standing for {low} and {highcolour} standing for {high} || **Key:** {label} from {low}, {lowcolour}, to {high}, {highcolour}
**Legend:** {lowcolour} indicates {low} and {highcolour} indicates {high} on the "{label}" bar || **Color axis:** {label} | {low} = {lowcolour} | {high} = {highcolour}
**Colour scale** → {label}: {low} ({lowcolour}) to {high} ({highcolour}) || **Color legend:** {label} shading from {lowcolour} for {low} to {highcolour} for {high}
**Color Scale:** {label}; minimum {low} in {lowcolour}, maximum {high} in {highcolour}
[scale.band]
{colour} → {a}–{b} || {a} to {b} = {colour} || **{colour}:** between {a} and {b} || {a}–{b} is shown in {colour} || {colour} indicates {a} to {b} || {colour}, {a}–{b}
{colour} — {a} to {b} || {colour} marks values from {a} to {b} || the range {a}–{b} is {colour} || {colour} denotes {a}–{b} || *{colour}*: {a} up to {b} || {colour} | {a}–{b}
Cells in {colour} hold {a} to {b}
[legend.lead]
**Key:** || **Color categories:** || **Legend (side):** || **Color assignment:** || **What the colors mean:** || **Legend**, top to bottom: || **Colour legend:** || **Color map:**
**Class colors:** || **Legend (far right):** || **Categories and their colors:** || **Encoding:** || **Square colors:**
[legend.entry]
{colour} squares: {name} || {colour} stands for {name} || {name} is {colour} || {colour} | {name} || {name} → {colour} || *{colour}*: {name} || {name}, in {colour} || {name} [{colour}]
{colour}, "{name}" || {colour} denotes {name} || {colour} marks {name} || "{name}" is shown in {colour} || {name} — {colour}
[panels.lead]
The figure is divided into {count} panels: || Reading order of the panels: || Panel labels, as printed: || It is made up of {count} heatmaps: || Inventory of panels: || **Heatmaps:**
From the first to the last, the panels are: || {count} titles can be read: || The plots carry these titles: || Individual heatmaps: || **Subplots ({count}):** || Facets:
The following heatmaps are present:
[panels.family]
Panels come as {pattern}, with X going from {first} to {last}. || Every {facet} between {first} and {last} (both included) is shown as {pattern}.
Titles have the form {pattern}; here X is any {facet} from {first} through {last}. || The panels: {pattern}, X = {first}, ..., {last}.
{pattern} — one for each X from {first} to {last}. || The set comprises {pattern} (X ranging over {first}–{last}). || {pattern} (for X = {first} through {last}) are plotted.
What is shown: {pattern}, X being the {facet} ({first} to {last}). || All titles follow {pattern}, with X = {first}–{last}. || {facets} {first} to {last} appear as {pattern}.
For X from {first} up to {last}: {pattern}. || Naming of the panels: {pattern}, where X stands for {first} to {last}. || We have {pattern} with X from {first} through {last}.
[panel.heading]
Plot {n} – {title} || [{n}] {title} || {title} (panel {n}) || Heatmap: {title} || {n}) {title} || Figure part {n}: {title} || *{title}* || The "{title}" panel
{n} — {title} || {title} – Heatmap || Panel: {title} || Section {n}: {title} || `{title}` || Map {n}: {title}
[panel.lead]
*{title}*: || **{title} plot:** || **Map "{title}":** || **{title}** → || **[{title}]** || **{title} (panel):** || **The {title} panel:** || **Plot: {title}** || **In {title}:**
**Panel: {title}** || **Subplot "{title}":** || {title} — || **{title} map:**
[panel.in]
As {title} shows, {clause} || Turning to {title}: {clause} || Under {title}, {clause} || Considering {title}, {clause} || From {title} one reads: {clause}
"{title}": {clause} || In the plot for {title}, {clause} || {title} shows the following: {clause} || When it comes to {title}, {clause} || *{title}* — {clause}
In the map titled {title}: {clause} || In the {title} map: {clause} || For the {title} map, {clause} || Inspecting {title}, {clause}
[facet.heading]
{facet} = {n} || {facet} #{n} || At {facet} {n} || {facet} {n} — comparison || Comparison at {facet} {n} || *{facet} {n}* || {facet} {n}: pairwise view || The {facet} {n} panels
Group {facet} {n} || {facet} No. {n} || What {facet} {n} shows || {facet} {n}, all methods || Maps at {facet} {n}
[method.heading]
Maps under {method} || Training with {method} || *{method}* || Group: {method} || {method} – all heatmaps || The {method} group || Panels for {method} || What {method} shows || {method} plots
With {method} || {method} section || {method}, panel by panel || Under {method}
[method.lead]
*{method}*: || **{method}** → || **Under {method}:** || **{method} plot:** || **[{method}]** || **Method {method}:** || **{method} (heatmap):** || **{method} panel:** || **The {method} map:**
{method} — || **Plot: {method}** || **{method} result:** || **For {method}:**
[method.in]
In all the {method} maps: {clause} || Under {method}, every panel has this in common: {clause} || The {method} maps are alike: {clause}
All {method} plots, without exception: {clause} || In each and every {method} panel, {clause} || Taking all {method} panels together, {clause} || True of every {method} map: {clause}
Shared by all {method} plots: {clause} || The {method} panels, all of them: {clause} || Across every {method} plot, {clause}
For every single {method} heatmap, {clause} || Over all {method} panels, {clause}
[row.lead]
**{row}** → || **{row} —** || [{row}] || **{row} cells:** || **The {row} row:** || *{row}* – || **On {row}:** || **Row "{row}":** || **{row}** shows: || **{row} (y):** || **[{row}]:** || *{row}* row:
[row.in]
Turning to {row}, {clause} || When it comes to {row}, {clause} || Among the {row} cells, {clause} || {row} — {clause} || Concerning {row}, {clause} || Regarding {row}, {clause}
In the row of {row}, {clause} || The row for {row}: {clause} || Reading along {row}, {clause} || Under {row}, {clause} || Taking {row}, {clause} || Across the row of {row}, {clause}
[join]
; moreover, || ; what is more, || ; meanwhile, || ; by contrast, || ; likewise, || ; besides that, || ; on top of that, || ; at the same time, || ; furthermore, || . || ; || ; finally,
[level.top]
saturated {noun} || near-maximal {noun} || <a towering spike|towering spikes> || <the absolute maximum|absolute maxima> || overwhelming {noun} || <a very bright hot spot|very bright hot spots>
strikingly high {noun} || <the most intense cell|the most intense cells> || the very highest {noun} || extreme {noun} || the top of the {noun} range || <a very sharp peak|very sharp peaks>
the greatest {noun}
[level.high]
marked {noun} || heightened {noun} || <a sharp peak|sharp peaks> || substantial {noun} || considerable {noun} || <a bright spot|bright spots> || large {noun} || <a clear concentration of {noun}|clear concentrations of {noun}>
raised {noun} || above-average {noun} || <a prominent cell|prominent cells> || <a hotspot|hotspots> || <a strong burst|strong bursts> || increased {noun} || <a local maximum|local maxima>
[level.moderate]
mid-level {noun} || <a mid-sized bump|mid-sized bumps> || a moderate amount of {noun} || <a moderate rise|moderate rises> || <a lesser peak|lesser peaks> || {noun} of medium strength || moderate-to-high {noun}
a medium level of {noun} || <a moderate bump|moderate bumps> || a fair amount of {noun} || a middle level of {noun} || medium-strength {noun} || moderately raised {noun} || <a mild peak|mild peaks>
[level.slight]
a trace of {noun} || a touch of {noun} || barely raised {noun} || <a small bump|small bumps> || mild {noun} || <a subtle bump|subtle bumps> || limited {noun} || subdued {noun}
<a faint signal|faint signals> || a little {noun} || a hint of {noun} || <a tiny uptick|tiny upticks>
[bracket.colour]
({colour} tone) || [{colour}] || (drawn in {colour}) || ({colour} tiles) || (marked by {colour}) || (*{colour}*) || ({colour} in color) || ({colour} shade) || ({colour} hue) || (visible as {colour}) || ({colour} region)
(rendered {colour}) || (indicated by {colour})
[bracket.value]
(reads {v}) || (measured {v}) || (level {v}) || (*{v}*) || (magnitude {v}) || (displayed value {v}) || ({v} on the scale) || (intensity {v}) || (measuring {v}) || (that is, {v}) || with a reading of {v} || (equal to {v})
[bracket.both]
({colour} → {v}) || [{colour}, {v}] || ({v} in {colour}) || ({colour}, that is {v}) || ({colour}, reading {v}) || ({colour}, level {v}) || (drawn in {colour}, {v}) || ({v}, shown as {colour}) || ({colour}, meaning {v})
({colour} shade, {v}) || ({v} – {colour}) || ({colour} tiles; {v})
[value.exact]
{v} || {v} || {v} exactly || {v} || {v} || *{v}* || {v} || {v}
[value.about]
circa {v} || c. {v} || around {v} || {v} or so || {v} (approx.) || ≈ {v} || ~{v} || {v}, roughly, || {v} give or take || some {v} || more or less {v} || approximately {v} || an estimated {v}
[value.range]
between {a} and {b} || anywhere between {a} and {b} || {a}…{b} || {a} – {b} || [{a}, {b}] || ≈{a}–{b} || roughly {a} – {b} || {a} through {b} || {a} up to {b} || the range {a} to {b} || some {a}–{b} || {a}..{b}
[at.one]
{unit} {a} || {unit} {a} || {unit} No. {a} || the cell of {unit} {a} || {unit} "{a}" || {unit} [{a}] || {unit} numbered {a} || {unit} ({a}) || x = {a} || x={a} || the {unit} with index {a} || tile {a} || the {unit} at {a}
[at.many]
{units} {list} || {units} {list} || the cells at {units} {list} || {units} nos. {list} || x = {list} || {units} [{list}] || the {units} numbered {list} || tiles {list} || {units} with index {list} || x ∈ {{{list}}}
{units} with numbers {list} || the {units} at {list} || {units} {list} || these {units}: {list}
[at.range]
{units} {a}—{b} || {units} {a}..{b} || {units} [{a}, {b}] || {units} from {a} through {b} || {units} {a} to {b} inclusive || {units} numbered {a} to {b} || {units} {a}–{b} inclusive || the stretch of {units} {a}–{b} || {units} {a}…{b} || the {units} between {a} and {b} inclusive
{units} {a} – {b} || the {units} in the range {a}–{b} || {units} starting with {a} and ending with {b}
[at.progression]
{units} {a}, {b}, {c} and so forth until {z} || {units} {a}, {b}, {c} etc. up to {z} || {units} {a}, {b}, {c}, … (through {z}) || {units} [{a}, {b}, {c}, ..., {z}] || x = {a}, {b}, {c}, ..., {z}
{units} {a}, {b}, {c}, …, and {z} || {units} {a}, {b}, {c}, [...], {z} || {units} {a}, {b}, {c} ... {z} || the series of {units} {a}, {b}, {c}, ..., {z} || {units} {a}, {b}, {c}, and so on, ending at {z} || {units} {a}, then {b}, then {c}, and so on up to {z}
tiles {a}, {b}, {c}, …, {z}
[at.from]
{units} starting from {a} || {units} {a} or higher || {units} no lower than {a} || {units} not below {a} || {units} {a} through the last || all {units} from {a} on || {units} ({a}+) || x ≥ {a} || {units} {a} and later || every one of the {units} from {a} upward
{units} {a} and upwards || {units} at or above {a} || {units} {a} to the last one || {units} {a}–end
[at.upto]
{units} {a} or lower || {units} no higher than {a} || {units} not above {a} || {units} up through {a} || x ≤ {a} || all {units} until {a}, including {a} itself || {units} at or below {a} || {units} from {first} up to {a} || every one of the {units} up to and including {a}
{units} {a} and earlier || {units} at most {a} || {units} from the first up to {a} || the {units} from the very first through {a}
[at.above]
{units} exceeding {a} || x > {a} || {units} strictly above {a} || {units} with numbers greater than {a} || {units} past {a} (not counting {a}) || {units} following {a} || every one of the {units} above {a} || {units} whose number is more than {a}
{units} (>{a}) || {units} beyond {a}, {a} itself excluded || {units} numbered more than {a} || {units} later than {a}
[at.below]
{units} preceding {a} || x < {a} || {units} strictly below {a} || {units} with numbers smaller than {a} || all {units} lower than {a} || {units} earlier than {a} || every one of the {units} below {a} || {units} whose number is less than {a}
{units} (<{a}) || {units} up to but not including {a} || {units} numbered less than {a} || {units} that come before {a}
[at.first]
the very first {n} {units} || the {n} smallest-numbered {units} || the opening {n} {units} || the starting {n} {units} || {n} {units} from the start || the {n} {units} furthest left || the {n} {units} on the far left || the first {n} among the {units} || the leading {n} {units}
{n} {units} at the beginning || the left-hand {n} {units} || the {n} lowest {units} by number || the {n} {units} at the front
[at.last]
the very last {n} {units} || the {n} largest-numbered {units} || the concluding {n} {units} || the {n} {units} furthest right || the {n} {units} on the far right || the last {n} among the {units} || the trailing {n} {units} || {n} {units} at the very end
the {n} {units} at the tail end || the right-hand {n} {units} || the {n} highest {units} by number || the {n} {units} that come last
[at.except]
{units} {a}–{b}, {c} excepted, || {units} {a}–{b} minus {c} || {units} {a} to {b} apart from {c} || {units} {a} to {b}, leaving out {c}, || {units} {a}–{b} (all but {c}) || {units} {a} through {b}, though not {c}, || {units} {a}–{b} aside from {c}
{units} {a} to {b} excepting {c} || {units} {a}–{b} with {c} left out || {units} {a}–{b} (skipping {c}) || {units} {a} through {b} apart from {c} || {units} {a} to {b} omitting {c}
[about.one]
the region around {unit} {a} || {unit} {a} or so || x ≈ {a} || x ~ {a} || the vicinity of {unit} {a} || {unit} c. {a} || {unit} near {a} || {unit} {a} or thereabouts || {unit} (approx. {a}) || the neighborhood of {unit} {a} || {unit} {a} (estimated) || {unit} ~{a}
[about.many]
the regions around {units} {list} || {units} {list} or so || x ≈ {list} || the vicinity of {units} {list} || {units} c. {list} || the cells close to {units} {list} || {units} {list} or thereabouts || {units} (about {list}) || {units} {list} (estimated positions) || {units} at approximately {list}
{units} ≈{list} || {units} {list}, give or take, || {units} at roughly {list}
[about.range]
the zone around {units} {a}–{b} || {units} {a}–{b} or so || {units} c. {a}–{b} || the vicinity of {units} {a}–{b} || {units} {a} to {b} or thereabouts || {units} {a}–{b} (estimated) || {units} ≈ {a} to {b} || {units} (about {a}–{b}) || {units} {a}–{b}, give or take, || the {units} from about {a} to about {b}
{units} somewhere between {a} and {b} || {units} at roughly {a} to {b} || {units} ≈{a}–{b} || {units} ~{a}-{b}
[at.row]
{unit} {a} (row {row}) || {unit} {a}, {row} || {unit} {a} / {row} || {unit} {a} within {row} || {row}'s {unit} {a} || {unit} {a} under {row} || {unit} {a}, row {row},
the {row} cell of {unit} {a} || ({row}, {unit} {a}) || {unit} {a} × {row} || {unit} {a} from the {row} row || {unit} {a} (see {row})
[at.label]
{a} || {a} || the {a} {unit} || {unit} {a} || the {unit} named {a} || the {unit} called {a} || the column for {a} || the column of {a} || {unit} [{a}] || the {unit} marked {a} || the {a} entry || the column labelled {a} || the {unit} labeled {a}
[at.labels]
{list} || {list} || the {units} named {list} || the {units} called {list} || the columns for {list} || the columns of {list} || {units} [{list}] || the entries {list} || the {units} marked {list} || the {units} labeled {list} || these {units}: {list} || the {list} entries || {units} {list}
[clause.points]
{P} <stands|stand> out by {L} || {P} <boasts|boast> {L} || {P} → {L} || {P} <is|are> marked by {L} || {P}, with {L} || {L}: {P} || {P} <registers|register> {L} || one notices {L} at {P} || {L} limited to {P} || {P} <features|feature> {L}
{P} <attracts|attract> {L} || {P} <hosts|host> {L} || we find {L} at {P} || {P} <gets|get> {L} || {L} occurring at {P} || {P} <presents|present> {L} || {P} <is|are> where {L} can be seen || {L}, namely at {P} || {L} localized at {P} || {P} – {L}
{P} <is|are> home to {L}
[clause.range]
{P} → {L} || {L}: {P} || {L} all along {P} || {P} <is|are> marked by {L} || {L} stretches over {P} || {P} <forms|form> a block with {L} || {L} fills {P} || {P} <hosts|host> {L} || {P} <registers|register> {L} || {L} covers {P} || {L} occupies {P} || throughout {P} one finds {L}
{P} <features|feature> {L} || {L} runs through {P} || a block with {L} at {P} || {P} <is|are> characterized by {L} || {P} – {L}
[clause.value]
{P} → {v} || {P} <attains|attain> {v} || {P} <measures|measure> {v} || {P} <registers|register> {v} || {P} <comes|come> to {v} || a reading of {v} at {P} || {P} <records|record> {v} || {P} <gets|get> {v} || {P} – {v} || {P} <yields|yield> {v} || {P} <sits|sit> at {v}
the value at {P} is {v} || {P} <hits|hit> {v} || {P} <lies|lie> at {v} || {P} <scores|score> {v} || for {P} we read {v} || {P} <amounts|amount> to {v} || {P} <has|have> {v} || {P} <holds|hold> {v}
[clause.colour]
{P} → {colour} || {P} <turns|turn> {colour} || {P} <is|are> painted {colour} || {P} <is|are> drawn in {colour} || {P} <comes|come> out {colour} || {P} <is|are> filled with {colour} || {P} <takes|take> on a {colour} tone || {P} <is|are> rendered in {colour} || {P} – {colour}
{colour}: {P} || {P} <stands|stand> out in {colour} || {colour} tiles at {P} || a {colour} shade at {P} || {P} <glows|glow> {colour} || {P} <looks|look> {colour} || {colour} patches at {P} || {P} <has|have> {colour} cells || {P} <is|are> depicted in {colour}
[clause.respective]
{P} → {vs}, in that order || {P} record {vs}, in this order || {vs} (in that order) at {P} || {P}: {vs} in the same order || {P} register {vs}, in order || {P} yield {vs}, in turn || {P} measure {vs}, respectively || {P} score {vs} respectively || for {P} we read {vs}, respectively
readings of {vs} at {P}, in that order || {P} hit {vs}, in the order given || {P} amount to {vs}, respectively || {P} – {vs}, respectively
[clause.settle]
from the start ({unit} {first}) until about {m}–{n}, {v} || {v} from {unit} {first} up to some {m}–{n} || {v} over {units} {first} to approximately {m}-{n} || beginning at {unit} {first} and up to about {m}–{n}, {v}
{units} {first} to approx. {m}–{n} come in at {v} || {units} {first} until roughly {m}–{n}: {v} || {v} holds from {unit} {first} to around {m}–{n} || {units} {first} to about {m}–{n} register {v} || {units} {first} through roughly {m}–{n} sit at {v}
{v} is seen from {unit} {first} to ~{m}–{n} || up to about {m}–{n}, counting from {unit} {first}, {v} || {units} {first} to circa {m}–{n} → {v} || from {unit} {first} to about {m}–{n} we read {v}
[clause.rows]
{rows} alike have {L} at {P} || {L} is shared by {rows} at {P} || {P} <has|have> {L} for {rows} alike || {rows} agree in showing {L} at {P} || at {P}, {rows} all have {L} || {rows} register {L} at {P} || {P} <stands|stand> out by {L} for {rows}
{L} common to {rows} at {P} || {rows} feature {L} at {P} || {P} <hosts|host> {L} in the rows {rows} || in the rows {rows}, {L} at {P} || the rows {rows} present {L} at {P}
[rows.lead]
{L}, listed by row: || Where {L} can be seen: || **{L}** – || List of {L}: || {L} can be observed in: || {L} — rows and positions: || Rows with {L}: || **{L}** occurring in: || {L} marked at: || {L} (by row): || Showing {L}: || One sees {L} in: || The following have {L}:
[rows.entry]
{row} → {P} || {row} — {P} || {row}, at {P} || {row} with {P} || for {row}: {P} || {row}, namely {P} || {P}, row {row} || {row} | {P} || {row} (at {P}) || row {row}: {P} || {P} for {row} || on {row}, {P}
[column]
{P}: {v} regardless of the {yunits} || {P} sits at {v} for all {yunits} || {P} is steady at {v} for all of the {yunits} || {P} measures {v} from the first to the last of the {yunits} || {P} → {v} (all {yunits}) || {P} is kept at {v} at all {yunits}
{P} remains at {v} over the full set of {yunits} || {P} comes to {v} in each of the {yunits} || {P} lies at {v}, all {yunits} included || {P} registers {v} along all {yunits} || throughout the {yunits}, {P} is {v}
{P} has {v} at all {yunits}
[cell]
{xunit} {x} / {yunit} {y} → {v} || {yunit} {y} and {xunit} {x} give {v} || the value at {yunit} {y} and {xunit} {x} is {v} || ({yunit}={y}, {xunit}={x}) → {v} || for {xunit} {x} and {yunit} {y} we read {v} || where {xunit} {x} meets {yunit} {y}: {v}
{v} is found at {yunit} {y}, {xunit} {x} || {xunit} {x} combined with {yunit} {y}: {v} || {xunit}: {x}, {yunit}: {y}, value: {v} || the intersection of {xunit} {x} and {yunit} {y} has {v} || at {yunit} {y}, {xunit} {x} reads {v}
[{xunit} {x}; {yunit} {y}] = {v} || {xunit} {x} in {yunit} {y}: {v} || the {xunit} {x}, {yunit} {y} tile shows {v} || {xunit} {x} with {yunit} {y}: {v}
[region]
{X} by {Y}: {L} || {L} fills {X} and {Y} || a rectangle of {X} and {Y} with {L} || the block {X} × {Y} has {L} || {L} where {X} meet {Y} || {L} confined to {X} and {Y} || for {X} and {Y}, {L}
{Y}, {X}: {L} || {L} over {Y} and {X} || within {X}, {Y} one finds {L} || the area bounded by {X} and {Y} features {L} || {X} / {Y}: {L} || {L} occupying {X}, {Y}
[background.plain]
nothing but a flat, even field || an even spread over the {units} || {noun} hardly varies || the panel looks uniform || {noun} distributed very evenly || a smooth, even texture || more or less the same {noun} everywhere
{noun} is shared out evenly || all {units} look much the same || low contrast overall || consistently even || a balanced distribution across the {units} || well balanced as a whole
[background.colour]
{colour} is the prevailing color || the vast majority of tiles is {colour} || bathed in {colour} || {colour} as a backdrop || painted {colour} nearly all over || the overall impression is {colour} || the field is {colour} in the main || chiefly {colour}
a {colour} background prevails || by and large {colour} || the bulk of the tiles is {colour} || {colour} makes up almost the whole panel || covered in {colour}
[background.value]
the vast majority of cells is at {v} || a typical tile has {v} || {noun} lies at {v} in the main || by and large {v} || the background sits at {v} || {noun} is for the most part {v} || for the greater part {v} || the average tile reads {v} || a base level of {v}
{noun} hovers at {v} nearly everywhere || predominantly {v} || most tiles come to {v} || as a rule {v}
[row.background]
{v} in each and every cell || {noun} keeps to {v} from end to end || the row as a whole lies at {v} || no cell deviates from {v} || {v} from the first cell to the last || steady at {v} || {v} all the way || {noun} is {v} all through the row || invariably {v}
{v} along the entire row || all of its cells come to {v} || a steady {v} || {v} in all cells
[elsewhere]
{v} for whatever remains || apart from these, {v} || outside of these, {v} || all unlisted cells are {v} || cells not listed here have {v} || any other cell: {v} || everywhere else, {v} || beyond that, {v} throughout || the others remain at {v}
whatever is left sits at {v} || all else is {v} || the remainder: {v} || the rest stays at {v}
[absence]
devoid of hot spots || no spikes whatsoever || not a single cell reaches a high level || free of outliers || peaks cannot be found || nothing sticks out || high {noun} does not occur || conspicuous cells are absent || not one peak || peaks are missing
no {noun} worth mentioning || neither peaks nor spikes || no cell rises above the rest || zero hot spots
[absence.colour]
free of {colour} || devoid of {colour} tiles || {colour} cannot be found || not one {colour} tile || {colour} is nowhere to be found || {colour} is missing altogether || not a single cell turns {colour} || lacking {colour} entirely || {colour} tiles are missing
no tile is {colour} || zero {colour} cells || {colour} is not seen || {colour} is not present || nothing reaches {colour}
[absence.region]
{P} are free of peaks || {P} are devoid of high {noun} || not a single peak falls in {P} || {P} remain inactive || {P} stay without peaks || no spikes fall within {P} || peaks cannot be found in {P} || {P} contain no notable cells || zero hot spots among {P}
{P} never show a peak || peaks do not occur in {P} || nothing sticks out in {P} || {noun} is negligible in {P}
[trend]
{noun} climbs as one moves to the right || {noun} wanes the further right one goes || a rise from bottom to top || the farther down, the lower the {noun} || {noun} builds up gradually over the {units} || {noun} tapers off along the {units}
intensity shifts towards the upper-left corner || a fall from the top towards the bottom || {noun} peaks early and then fades || the lower-right quadrant is the busiest || {noun} swings up and down over the {units}
the diagonal stands out || growth sets in late along the {units}
[comparison]
no row has more {noun} than {row} || {row} outdoes every other row || {row} comes out on top in {noun} || {row} is the weakest row || {row} trails all others || {row} has less {noun} than its peers || {row} is ahead of the rest in {noun}
relative to the others, {row} is more even || {row} differs most from the rest || {row} is brighter than any other row || {row} looks paler than its neighbors || {row} surpasses the rest || {row} beats the other rows in {noun}
[count]
an estimate of {a} to {b} filled tiles in a grid of {total} || somewhere between {a} and {b} of {total} squares are filled || {a}–{b} of {total} tiles, at a rough guess, are colored || in total perhaps {a}–{b} colored dots ({total} tiles in all)
the number of colored tiles is about {a}–{b} (out of {total}) || counting roughly, {a} to {b} of the {total} squares have a color || roughly {a} to {b} marks in total on {total} squares || approximately {a}–{b} points, out of a possible {total}
circa {a}–{b} squares of {total} are occupied || colored squares number roughly {a} to {b}, out of {total} || all in all some {a} to {b} filled squares of {total} || of {total} tiles, {a}–{b} or so are colored || {a}–{b} filled squares, approximately, in a total of {total}
[category.region]
{cat} is crowded into {X} and {Y} || {cat} is packed into {X}, {Y} || {X}, {Y} are full of {cat} || {cat} accumulates in {X}, {Y} || a thick patch of {cat} over {X} and {Y} || {cat} abounds in {X}, {Y} || the block {X} × {Y} is filled with {cat} || {cat} predominates in {X}, {Y}
the bulk of {cat} lies in {X}, {Y} || {cat} is focused on {X} and {Y} || {Y} and {X} hold most of {cat} || {cat} occupies {X}, {Y} || most {cat} squares fall within {X} and {Y}
[category.band]
{cat} is crowded into {X} || {X} are full of {cat} || {cat} accumulates in {X} || {cat} abounds in {X} || {cat} is packed into {X} || the bulk of {cat} lies in {X} || {X} hold most of {cat} || {cat} fills {X} || a thick band of {cat} over {X} || {X} are crowded with {cat}
{cat} is plentiful in {X} || {cat} is at its densest in {X} || most {cat} squares fall within {X} || {cat} predominates in {X}
[category.point]
a lone {cat} tile at {xunit} {x}, {yunit} {y} || {yunit} {y}, {xunit} {x} carries a {cat} tile || a {cat} dot where {xunit} {x} meets {yunit} {y} || one spots {cat} at {yunit} {y} and {xunit} {x} || {xunit} {x} with {yunit} {y}: {cat} || a compact {cat} cluster at {yunit} {y}, {xunit} {x}
{cat} → {xunit} {x}, {yunit} {y} || the tile at {xunit} {x}, {yunit} {y} is marked {cat} || a solitary {cat} square ({xunit} {x}, {yunit} {y}) || {xunit} {x} / {yunit} {y} hosts a {cat} square || there is a {cat} dot at {xunit} {x} and {yunit} {y}
{xunit}={x}, {yunit}={y}: a {cat} dot || a {cat} tile shows up at {xunit} {x}, {yunit} {y}
[category.background]
{cat} is sprinkled all over || {cat} turns up at all {xunits} and {yunits} || {cat} is strewn across the grid || no part of the grid is without {cat} || {cat} extends over the full range of {xunits} and {yunits} || {cat} shows up everywhere || {cat} is dotted about the whole grid
{cat} can be found all over the panel || all {xunits} and all {yunits} have some {cat} || {cat} is evenly dispersed over the panel || {cat} tiles are found all over the panel || {cat} permeates the whole panel || {cat} stretches over every one of the {xunits}
[category.absence]
{X} are free of {cat} || {X} are nearly devoid of {cat} || {cat} is scarce in {X} || {cat} cannot be found in {X} || {cat} is missing from {X} || not a single {cat} square in {X} || {X} have no {cat} squares
{X} hold next to no {cat} || {cat} is next to nonexistent in {X} || {cat} is practically missing from {X} || scarcely any {cat} in {X} || {cat} is lacking in {X}
[table.lead]
{title}, tabulated: || Readings for {title}: || **{title}: table of cells** || Cell contents, {title}: || The matrix for {title}: || {title} reads: || What {title} holds: || Transcribed values ({title}): || **Grid of {title}** || All numbers of {title}:
The table below gives {title}: || **{title}** → || {title} as a table:
[table.corner]
rows: {y}, columns: {x} || {y} (down) / {x} (across) || — || {y} × {x} || \ || {y} \\ {x} || Item || {y} by {x} || {y} ({x} across) || Label || *{y}* || ({y}, {x})
[table.long]
{y}; {x}; Cell || Row ({y}); Column ({x}); Entry || {y}; {x}; Measured value || *{y}*; *{x}*; *Value* || {y} [y]; {x} [x]; Magnitude || {y}; {x}; Intensity || {y}; {x}; Value (read off) || {y} label; {x} label; Value || {y}; {x}; Amount || {y}; {x}; Reading (approx.)
Y: {y}; X: {x}; Value || {y}; {x}; Val. || {y}; {x}; Cell reading
[table.places]
Map; {y}; {units} affected; Strength || Plot; {y}; Active {units}; Assessment || Facet; {y}; {units}; How strong || Panel title; {y} [y]; {units} [x]; Magnitude || *Panel*; *{y}*; *{units}*; *Level* || Heatmap; {y}; Salient {units}; What is seen
Panel; {y}; Where ({units}); How much || Sub-plot; {y}; x positions; Observation || Panel name; {y}; {units} of interest; Finding || Heatmap title; {y}; Hot {units}; Degree || Panel; {y}; {units} concerned; Appearance || Map; {y}; Prominent {units}; Reading || Panel; {y}; Listed {units}; Level
[rowline.lead]
Columns, from the left: {labels}. || Reading each line across: {labels}. || Across: {labels}. || Every line gives, in turn, {labels}. || Sequence of columns: {labels}. || Each line below follows the order {labels}. || Horizontal order: {labels}.
The numbers belong to {labels}, in this order. || Header: {labels}. || Entries run over {labels}. || The columns, in sequence, are {labels}. || Left-to-right labels: {labels}. || x labels in order: {labels}.
[rowline]
{row} — {values} || {row} | {values} || {row} = {values} || [{row}] {values} || **{row}** → {values} || *{row}*: {values} || {row}: ({values}) || {row} reads {values} || **{row}** = [{values}] || {row}: {{{values}}} || Line {row}: {values} || `{row}` → [{values}] || {row} has {values} || Values of {row}: {values}
[code.lead]
The grid as numbers ({y} down, {x} across): || Raw values; a line is a {y}, a column a {x}: || Transcribed matrix, lines = {y}, columns = {x}: || Numbers per {y} (lines) and {x} (columns): || Each {y} has a line; the {x} labels run across: || Lines are {y}; within a line, {x} in order:
Here is the matrix ({y} × {x}): || Cell contents, line by line ({y}): || As an array ({y} first, then {x}): || Dump of the cells, {y} by {y}: || {y} → {x} values: || The block below has one {y} on each line: || Array of readings ({y} as lines):
[items.lead]
**{row}** → || {row} — || *{row}*: || [{row}] || {row} has || **{row}** reads || Row "{row}": || {row} → || For {row}, we read || The {row} row: || {row} = || **{row}** contains
[item]
{label} → {v} || {label} [{v}] || {v} – {label} || {label} is {v} || {label} has {v} || {label} reads {v} || {v} under {label} || {label} at a value of {v} || {label} gets {v} || {label} — {v} || {label} scores {v} || {v} ({label} column)
[pairs.lead]
Coordinates are ({y}, {x}), i.e. row then column: || In each pair the {y} comes first and the {x} second: || Listing by (row, column): || Notation: ({y}, {x}). || Pairs name the row first, then the column: || Read the pairs as ({y}; {x}): || Row index first, column index second:
The pairs below are (row = {y}, column = {x}): || Indexed as (row, column), the cells hold: || With ({y}, {x}) as coordinates: || Cells by row and column, in this order: || Selected cells, given as (row, col): || Order within a pair: {y}, {x}.
[pair]
({i}, {j}) holds {v} || ({i}; {j}): {v} || [{i},{j}] = {v} || cell [{i}, {j}] → {v} || [{i}, {j}]: value {v} || {v} for ({i}, {j}) || *({i}, {j})*: {v} || ({i}, {j}) contains {v} || ({i}, {j}) has {v} || entry ({i}, {j}) = {v} || ({i}, {j}) reads {v} || the cell ({i}, {j}) contains {v}
[confusion]
{v} of the {y} cases were predicted as {x} || {y} mistaken for {x}: {v} || of the {y} cases, {v} came out as {x} || {y}, predicted to be {x}: {v} || {y} (true) → {x} (predicted): {v} || {y} assigned to {x}: {v} || when the truth is {y}, {x} is predicted with {v} || {y} identified as {x}: {v}
{y} read as {x}: {v} || {v} when {y} is predicted as {x} || predicted {x} although actually {y}: {v} || {y} ends up as {x}: {v} || truth {y}, prediction {x}: {v}
[diagonal]
{v} whenever row and column agree || identical labels always give {v} || {v} all along the main diagonal || a label paired with itself yields {v} || the diagonal, from corner to corner, holds {v} || when both labels coincide the value is {v}
{v} for every label against itself || self-pairs: {v} throughout || {v} if the two labels are the same || each label scores {v} with itself || the cells of the main diagonal are all {v} || same-label cells contain {v} || down the diagonal it is always {v}
[pool.methods]
Switch; Hash; Expert-Choice || AdamW; Lion || Full Attention; Sliding Window || LoRA-8; LoRA-64 || Greedy-Init; Random-Init || Curriculum; Shuffled || RoPE-Base; RoPE-Scaled || Causal; Bidirectional || Warm Start; Cold Start || Vanilla; Gated; Residual || Low-Rank; Full-Rank || Z-Loss; No-Z-Loss
[pool.facets]
Layer || Layer || Layer || Block || Checkpoint || Iteration || Fold || Tier || Turn || Scale || Hop || Segment
[pool.rows]
Corpus; corpus; corpora; OpenWebText; The Stack (v2); Europarl; DM Math; Gutenberg || Region; region; regions; North; South; East; West; Centre || Dialect; dialect; dialects; Bavarian; Swabian; Saxon; Low German || Species; species; species; mouse; fruit fly; zebrafish; yeast
Prompt type; prompt; prompts; plain_text; code_block; json_schema; list_form || Benchmark; benchmark; benchmarks; MMLU; ARC-C; HellaSwag; TruthfulQA; GSM8K || Module; module; modules; q_proj; k_proj; v_proj; o_proj; gate_proj || Instrument; instrument; instruments; Violin; Cello; Flute; Oboe
Sensor; sensor; sensors; Lidar; Radar; Sonar || Variant; variant; variants; Tiny; Small; Base (v1.5); Large || Topic; topic; topics; Sports; Politics; Science; Arts; Business || Week day; day; days; Mon; Tue; Wed; Thu; Fri
[pool.grades]
Stratum; stratum; strata || Zone; zone; zones || Stage; stage; stages || Quantile; quantile; quantiles || Chunk; chunk; chunks || Cohort; cohort; cohorts || Family; family; families || Site; site; sites || Bucket; bucket; buckets || Wave; wave; waves || Track; track; tracks || Class; class; classes
[pool.units]
Expert index; expert; experts || Attention head; head; heads || Layer index; layer; layers || Token index; token; tokens || Dimension; dimension; dimensions || Filter; filter; filters || Patch; patch; patches || Slot; slot; slots || Node; node; nodes || Timestep; timestep; timesteps || Unit; unit; units || Epoch; epoch; epochs || Expert; expert; experts
[pool.tokens]
Token; token; tokens; bos_tok; subj_tok; verb_tok; obj_tok; eos_tok || Offset; offset; offsets; bos; mid_q; end_q; -3; -2; -1 || Layer type; type; types; conv1; conv2; pool_a; fc_in; fc_out || Gene; gene; genes; BRCA1; TP53; EGFR; MYC; KRAS || Budget; budget; budgets; 512; 2K; 8K; 32K; 128K
Noise level; level; levels; 0%; 10%; 20%; 40%; 80% || Solver; solver; solvers; GPT-5-mini; o4-mini; Sonnet-4; R1-Distill || Variable; variable; variables; temp_max; temp_min; wind_dir; rain_mm || Phoneme; phoneme; phonemes; aa; eh; iy; ow; uw || Site; site; sites; pre_attn; post_attn; pre_mlp; post_mlp; final_ln
Setting; setting; settings; zero-shot; few-shot; CoT; self-ask || Country; country; countries; Chile; Ghana; Nepal; Norway; Peru || Tool; tool; tools; search; browse; python; calc
[pool.measures]
Normalized Entropy; entropy || Routing Probability; routing weight || Mean Reward; reward || Pearson Correlation; correlation || Success Rate; success || Pass Rate; pass rate || Probing Score; score || Relative Usage; usage || Saliency; saliency || Signal Strength; signal || Concentration Index; concentration || Causal Effect; effect || Exact-Match Rate; match rate
[pool.maps]
cream; apricot; crimson || ivory; salmon; burgundy || sky blue; royal blue; navy || mint green; emerald; forest green || indigo; turquoise; bright yellow || off-white; light gray; black || lavender; magenta; deep purple || light yellow; light orange; dark red || peach; coral; brick red || pale blue; steel blue; midnight blue || dark blue; pale gray; dark red || black; red; white || light gray; medium gray; charcoal
[pool.panels]
Alpha; Beta; Gamma; Delta; Epsilon; Zeta; Eta; Theta || (a) Planner; (b) Executor; (c) Critic; (d) Verifier; (e) Router; (f) Memory; (g) Tutor; (h) Judge || Fact Lookup; Code Repair; Story Writing; Puzzle Solving; Table Parsing; Form Filling; Data Entry; Web Search
Spring; Summer; Autumn; Winter; Dry Season; Wet Season; Solstice; Equinox || Vision Tower; Text Tower; Fusion Block; Audio Tower; Video Tower; Depth Tower; Pose Tower; Map Tower || BLOOM; Falcon; Gopher; Chinchilla; PaLM; Galactica; Cerebras; Pythia || Pretraining; Alignment; Deployment; Evaluation; Annotation; Filtering; Tokenizing; Packing
Needle Test; Passkey Test; Copy Test; Sum Test; Order Test; Recall Test; Gap Test; Swap Test || Biology; Chemistry; Physics; History; Geography; Economics; Psychology; Sociology || Run A; Run B; Run C; Run D; Run E; Run F; Run G; Run H || Query Side; Key Side; Value Side; Output Side; Gate Side; Skip Side; Norm Side; Bias Side || Easy; Medium; Hard; Expert-Level; Olympiad; Trivial; Mixed; Unsolved
[pool.categories]
All Classes; Counting=teal; Sorting=magenta; Parsing=gold; +Unassigned=light gray || Everything; Animals=brown; Plants=green; Minerals=gray || Union; Memory=red; Attention=blue; Gate=yellow; +Idle=black || All Groups; Lexical=purple; Numeric=cyan; Visual=orange; +Rest=white || Overview; Safety=red; Style=blue; Format=green
All Labels; Person=blue; Place=green; Thing=red; +Blank=white || Full Set; Rhythm=pink; Melody=violet; Harmony=olive || Merged; Question=orange; Answer=blue; Context=brown; +Padding=gray || Total; Left-Looking=red; Right-Looking=green; +Neutral=gray || All Functions; Binding=crimson; Routing=navy; Storage=olive; +Undefined=silver
All Modes; Draft=yellow; Refine=teal; Verify=maroon || Summary; Tense=blue; Number=red; Gender=green; +Untyped=light gray
[pool.matrices]
Actual label; Predicted label; Joy; Fear; Anger; Trust; Shame; Pride || Donor model; Receiver model; Alpaca; Vicuna; Zephyr; Orca; Koala; Guanaco || True class; Predicted class; 3-pointer; dunk; layup; pass; steal; block || Origin; Destination; Oslo; Rome; Lima; Cairo; Delhi; Perth
Training set; Test set; SQuAD; NewsQA; DROP; QuAC; CoQA; BoolQ || Judge; Candidate; GPT-4o; Claude-3; Gemini-1.5; Llama-3.1; Qwen-2.5; Yi-1.5 || Truth; Prediction; L1; L2; L3; L4; L5; L6 || Input language; Output language; sw; hi; ko; tr; pl; fi || Predictor; Outcome; smoking; diet; sleep; stress; income; exercise
Left operand; Right operand; n1; n2; n3; n4; n5; n6 || Query head; Key head; H1; H2; H3; H4; H5; H6 || Attacker; Defender; FGSM; PGD; CW; AutoAtt; DeepFool; Square
"""  # noqa: E501 -- wordings are data; one must stay on one line

SECOND = parse_grammar("second", TEXT)
"""The second grammar."""
