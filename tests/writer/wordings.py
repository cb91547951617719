"""The open grammar: wordings that the reader's author may look at. Format: see `grammar`."""

from __future__ import annotations

from tests.writer.grammar import parse_grammar

TEXT = r"""
[title]
Heatmap: {measure} || Heatmap Analysis: {measure} by {x} and {y} || {measure} across {y} and {x} || Heatmap of {measure}
Technical Description: {measure} || {measure}: a visual summary || Figure Description: {measure} Heatmap
Data Extraction: {measure} || What the {measure} figure shows || {measure} over {x} and {y} || Notes on the {measure} heatmap
Chart Type: Heatmap ({measure}) || Document Extraction: {measure}
[head.overview]
Overview || Image Overview || Summary of the Image || Description || Introduction || General Information || About the Figure
What Is Shown || At a Glance || Figure Overview || 1. Overview || Document Overview
[head.axes]
Components/Axes || Axes and Legend || Components || Key Components || Axis Labels || Chart Elements || Axes || Layout
Labels and Axes || Main Elements || 2. Components || Global Components
[head.panels]
Panels || Panel Titles || Sub-plots || Heatmaps in the Figure || Chart Titles || Titles || Subplot Titles || Layout of the Panels
List of Heatmaps || Panel Overview || Structure || Organization
[head.analysis]
Detailed Analysis || Data Points || Detailed Description || Findings || Analysis by Panel || Heatmap Details || Content
3. Detailed Analysis || Data Extraction || Reading the Heatmap || Values || Data Analysis
[head.observations]
Key Observations || Observations || Trends || Key Trends || Notable Patterns || Main Findings || Highlights || Remarks
4. Key Observations || Key Takeaways || Noteworthy || Patterns
[head.interpretation]
Interpretation || Conclusion || Summary || Significance || Discussion || Implications || Final Remarks || Meaning
5. Interpretation || Context || Closing Notes || Insights
[overview]
The image holds {maps} of {measure}, with {x} on the x-axis and {y} on the y-axis.
This figure consists of {maps}. Color encodes {measure} for each combination of {x} and {y}.
The figure presents {maps} showing how {measure} varies with {x} and {y}.
{maps} <visualizes|visualize> {measure}. || A visualization made up of {maps} about {measure}.
The picture contains {maps}; {measure} is given by color. || {measure} is shown by means of {maps}.
Depicted here: {maps} of {measure}. || We see {maps}, each cell of which is one pair of {x} and {y}.
The graphic is composed of {maps}. Darker or lighter cells stand for different {measure}.
The document shows {maps}, colored by {measure}. || {maps} can be seen, relating {x} to {y}.
[prose]
The pattern suggests a division of labour inside the model. || This may point to redundancy in the network.
Further experiments would be needed to confirm the effect. || The design makes comparison easy.
Such behaviour is in line with earlier work. || Details are given in Section 4.2 of the paper. || See also Table 3.
The visualization supports the main argument of the authors. || The result is of practical interest for pruning.
It remains open whether this holds for larger models. || The finding agrees with what the text around the figure says.
Taken together, the picture speaks for specialization. || The cause of this cannot be told from the figure alone.
The color scheme is easy to read. || The authors discuss the reasons in the appendix.
[axis.x]
X-axis || X-Axis || x-axis || Horizontal axis || X axis || X-axis (horizontal) || Horizontal axis (x) || X-axis (bottom)
X-Axis (Columns) || Columns (x-axis) || x axis || Bottom axis (X)
[axis.y]
Y-axis || Y-Axis || y-axis || Vertical axis || Y axis || Y-axis (vertical) || Vertical axis (y) || Y-axis (left)
Y-Axis (Rows) || Rows (y-axis) || y axis || Left axis (Y)
[axis.range]
**{axis}**: {name}, numbered {first} to {last}. || **{axis}:** {name} ({first}–{last}) || **{axis}:** {name} from {first} to {last}
{axis}: "{name}", {first} through {last}. || **{axis}** ({name}): {units} {first} to {last} || **{axis}**: `{name}`, ranging from {first} to {last}.
**{axis}:** Labeled "{name}", values {first}-{last} || **{axis}:** {name}; {units} run from {first} to {last}.
{axis}: {name} [{first}, {last}] || **{axis}:** {name} indices {first}–{last} || **{axis}**: {name}, from **{first} to {last}**
**{axis}:** {units} {first}, ..., {last} ({name})
[axis.ticks]
**{axis}**: {name}, {first} to {last} in increments of {step}. || **{axis}:** {name} ({first}–{last}, every {step})
**{axis}:** "{name}", {first} to {last}, ticks every {step} || **{axis}**: {name}; ticks {ticks}.
**{axis}:** Labeled "{name}", with tick marks at {ticks}. || {axis}: {name} from {first} to {last}, labeled every {step} {units}.
**{axis}:** {name}, major ticks at {ticks} || **{axis}**: {name} ranging from {first} to {last} with markers at {ticks}.
**{axis}** ({name}): {first} to {last}; tick labels {ticks} || **{axis}:** {name}, {first}-{last} (step {step} between ticks)
**{axis}:** {name}, numeric scale {first} to {last}, tick interval {step} || {axis}: "{name}" (ticks: {ticks})
[axis.labels]
**{axis}**: {name}: {labels}. || **{axis} ({name})**: {labels} || **{axis}:** {name} ({labels})
**{axis}:** "{name}" with the labels {labels}. || {axis}: {name}. Categories: {labels} || **{axis}** — {name}: {labels}
**{axis}:** Labeled "{name}"; from first to last: {labels} || **{axis}**: {units}, namely {labels}.
**{axis}:** {name}, with entries {labels} || **{axis} — {name}:** {labels}. || **{axis}**: {name} = {labels}
**{axis}:** lists the {units} {labels}
[axis.listed]
**{axis}** ({name}): || **{axis}:** {name} || **{axis}:** {name}, as follows: || **{axis} ({name})**
**{axis}:** The {units} are: || **{axis}**: {name}. Labels: || {axis} – {name}: || **{axis}:** "{name}" with these labels:
**{axis}** lists {units}: || **{axis}:** {name} categories: || **{axis}** — {name}, in order: || **{axis}:** {name}. Entries:
[scale.plain]
**Color Scale**: {label}, {low} to {high}. || **Legend:** {label} ({low}–{high}) || **Color bar:** "{label}", from {low} to {high}
**Colorbar:** {label}; range {low} to {high} || **Scale**: `{label}` from {low} up to {high} || **Legend**: {label}, minimum {low}, maximum {high}.
**Color bar** (right): {label}, scale {low} → {high} || **Scale (color):** {label} between {low} and {high}
**Color scale:** values of {label} from {low} to {high} || **Legend (bottom):** {label}, {low} through {high}
**Color mapping:** {label} [{low}, {high}] || **Intensity scale:** {label}, {low}–{high}.
[scale.colours]
**Color Scale**: {label}, {low} ({lowcolour}) to {high} ({highcolour}). || **Legend:** {label}: {lowcolour} = {low}, {highcolour} = {high}
**Color bar:** "{label}", from {low} ({lowcolour}) to {high} ({highcolour}) || **Scale:** {label} `{low} → {high}` ({lowcolour} → {highcolour})
**Colorbar (right):** {label} from {lowcolour} ({low}) to {highcolour} ({high}) || **Legend**: {label} ranges from {low} to {high}; {lowcolour} is low, {highcolour} is high.
**Color gradient:** {lowcolour} ({low}) through {highcolour} ({high}), labeled {label} || **Color bar:** {label}, {low} is {lowcolour} and {high} is {highcolour}
**Scale**: {label} in colors running from {lowcolour} at {low} to {highcolour} at {high} || **Legend:** {lowcolour} for {low}, {highcolour} for {high} ({label})
**Color key:** {label}: {low} – {lowcolour}; {high} – {highcolour} || **Color scale (vertical):** {label}, {lowcolour} at {low}, {highcolour} at {high}.
[scale.band]
{colour}: {a}–{b} || **{colour}** ({a}–{b}) || {colour} = {a} to {b} || `{colour}`: {a} to {b} || {colour} ({a} to {b})
{colour} means {a}–{b} || {colour} for values of {a} to {b} || {a}–{b}: {colour} || {colour} stands for {a}–{b}
{colour}: values between {a} and {b} || {colour} covers {a}–{b} || From {a} to {b}: {colour}
[legend.lead]
**Legend:** || **Legend** (colors): || **Color Legend:** || **Categories:** || **Legend (right):** || **Color coding:** || Legend:
**Legend**, by color: || **Color key:** || **Legend (top right):** || **Colors:** || **Legend entries:**
[legend.entry]
{colour}: {name} || {name}: {colour} || **{colour}**: {name} || {colour} = {name} || `{name}` ({colour}) || {colour} – {name}
{name} = {colour} || **{name}** ({colour}) || {colour}: "{name}" || {colour} ({name}) || **{name}:** {colour} || {colour} → {name}
[panels.lead]
The {count} panels: || Panels: || The figure has these panels: || Titles of the panels: || **Panel titles:** || The heatmaps are titled:
**Panels, in order:** || The {count} heatmaps are: || Each heatmap has its own title: || **Titles:** || The subplots are: || **Sub-charts:**
[panels.family]
The panels are titled {pattern}, where X = {first}–{last}. || There are panels {pattern} (X = {first} to {last}).
For each {facet} from {first} to {last} there are {pattern}. || Titles follow the scheme {pattern}, X from {first} to {last}.
{facets} {first} through {last} each have {pattern}. || One heatmap each for {pattern}, with X running from {first} to {last}.
The titles read {pattern}, X = {first}–{last}. || Panels: {pattern} for X from {first} to {last}.
The {facets} {first}–{last} are covered, as {pattern}. || Each panel is labeled {pattern}, for X in {first}–{last}.
Titles: {pattern} (X: {first}–{last}). || {pattern} form the panels; X goes from {first} to {last}.
[panel.heading]
{title} || {n}. {title} || {n}. **{title}** || Chart {n}: {title} || Panel {n}: {title} || **{title}** || Heatmap {n}: {title}
{title} Heatmap || Region {n}: {title} || ({n}) {title} || Panel "{title}" || Subplot {n}: {title}
[panel.lead]
**{title}:** || **{title}**: || **{title}** || **{title} Heatmap:** || `{title}`: || **Panel {title}:** || **"{title}"**: || **{title} panel**:
{title}: || **Heatmap {title}:** || **{title}** (heatmap): || **{title} —**
[panel.in]
In {title}: {clause} || In the {title} panel, {clause} || For {title}: {clause} || {title}: {clause} || **{title}**: {clause}
In the heatmap "{title}", {clause} || Within {title}, {clause} || In the {title} heatmap: {clause} || Looking at {title}: {clause}
The {title} panel: {clause} || `{title}`: {clause} || On the {title} panel: {clause}
[facet.heading]
{facet} {n} || **{facet} {n}** || {facet} {n}: || {facet} {n} Heatmaps || {facet} {n} Analysis || Heatmaps of {facet} {n} || {facet} {n} (both maps)
Row for {facet} {n} || {facet} {n} panels || Results, {facet} {n} || Block: {facet} {n} || Charts for {facet} {n}
[method.heading]
{method} || **{method}** || {method} Panels || {method} Heatmaps || **{method}:** || Results for {method} || The {method} maps || {method}:
Panels of {method} || Method: {method} || {method} Analysis || **{method} heatmaps**
[method.lead]
**{method}:** || **{method}**: || **{method}** || `{method}`: || **{method} heatmap:** || **"{method}"**: || {method}: || **Heatmap {method}:**
**{method} map**: || **Panel {method}:** || **{method} —** || **With {method}:**
[method.in]
In all {method} panels: {clause} || In every {method} heatmap, {clause} || Across all {method} heatmaps: {clause} || All {method} panels: {clause}
In each {method} panel, {clause} || Throughout the {method} panels: {clause} || Every {method} panel: {clause}
For all the {method} panels, {clause} || In each of the {method} heatmaps: {clause} || In all of the {method} heatmaps, {clause}
Common to all {method} panels: {clause} || All of the {method} heatmaps agree: {clause}
[row.lead]
**{row}:** || **{row}**: || `{row}`: || {row}: || **{row} row:** || **Row {row}:** || **"{row}":** || *{row}*: || **{row} (row):**
**For {row}:** || **In {row}:** || **{row}** –
[row.in]
In {row}, {clause} || In the {row} row, {clause} || For {row}, {clause} || In row {row}, {clause} || {row}: {clause} || On {row}, {clause}
Within {row}, {clause} || The {row} row: {clause} || For the row {row}, {clause} || As for {row}, {clause} || With {row}, {clause}
Along the {row} row, {clause}
[join]
; || . || , while || , and || ; also, || ; further, || , whereas || , but || ; besides, || ; here too, || ; in addition, || , and also
[level.top]
very high {noun} || <a very strong peak|very strong peaks> || extremely high {noun} || the highest {noun} || peak {noun} || maximum {noun}
<a dominant spike|dominant spikes> || very strong {noun} || <an extreme peak|extreme peaks> || intense {noun} || <the strongest peak|the strongest peaks>
exceptionally high {noun}
[level.high]
high {noun} || <a strong peak|strong peaks> || strong {noun} || significant {noun} || elevated {noun} || <a distinct peak|distinct peaks>
<a spike|spikes> || <a significant spike|significant spikes> || pronounced {noun} || notable {noun} || <a hot spot|hot spots> || heavy {noun}
[level.moderate]
moderate {noun} || medium {noun} || intermediate {noun} || <a secondary peak|secondary peaks> || <a moderate peak|moderate peaks> || mid-range {noun}
moderately high {noun} || average {noun} || <a smaller peak|smaller peaks> || fair {noun} || middling {noun} || moderately elevated {noun}
[level.slight]
slight {noun} || low {noun} || minor {noun} || <a slight increase|slight increases> || weak {noun} || faint {noun} || slightly elevated {noun}
<a minor peak|minor peaks> || small {noun} || reduced {noun} || modest {noun} || <a weak peak|weak peaks>
[bracket.colour]
({colour}) || (shown in {colour}) || ({colour} cells) || (**{colour}**) || ("{colour}") || (colored {colour}) || ({colour} color) || in {colour}
({colour} squares) || (in {colour}) || (color: {colour}) || (`{colour}`)
[bracket.value]
({v}) || (value {v}) || (values of {v}) || (at {v}) || (**{v}**) || of {v} || (i.e. {v}) || with values of {v} || [{v}] || (reading {v}) || (= {v})
(`{v}`)
[bracket.both]
({colour}, {v}) || ({colour}; {v}) || ({v}, {colour}) || ({colour}: {v}) || ({colour}, value {v}) || ({colour}, i.e. {v})
({v}; {colour}) || ({colour}, at {v}) || ({colour} = {v}) || ({colour}, **{v}**) || ({colour} / {v}) || ({colour} – {v})
[value.exact]
{v} || {v} || **{v}** || exactly {v} || `{v}` || {v} || a full {v} || just {v} || precisely {v} || {v} || *{v}* || {v}
[value.about]
~{v} || about {v} || around {v} || approximately {v} || ≈{v} || roughly {v} || ~ {v} || approx. {v} || some {v} || close to {v} || nearly {v}
ca. {v}
[value.range]
{a}–{b} || {a} to {b} || {a}-{b} || ~{a}–{b} || about {a} to {b} || approximately {a}–{b} || {a} – {b} || **{a}–{b}** || roughly {a}-{b}
around {a}–{b} || {a} up to {b} || some {a} to {b}
[at.one]
{unit} {a} || {unit} #{a} || {unit} **{a}** || {unit} `{a}` || {unit} {a} || {unit} number {a} || {unit} no. {a} || {unit} {a} || index {a}
position {a} || column {a} || {unit} index {a} || the {unit} {a} || the cell at {unit} {a}
[at.many]
{units} {list} || {units} {list} || {units} {list} || {units} number {list} || indices {list} || positions {list} || columns {list}
the {units} {list} || {units} ({list}) || {units}: {list} || the cells at {units} {list} || the cells of {units} {list} || the {units} at {list} || {units} indexed {list}
[at.range]
{units} {a}–{b} || {units} {a} to {b} || {units} {a}-{b} || {units} {a} through {b} || {units} **{a}–{b}** || {units} `{a}-{b}`
the {units} {a} to {b} || {units} from {a} to {b} || {units} between {a} and {b} || the {units} {a}–{b} || {units} {a} up to {b} || {units} ({a}–{b})
[at.progression]
{units} {a}, {b}, {c}, ..., {z} || {units} {a}, {b}, {c}, …, {z} || {units} {a}, {b}, {c}, and so on up to {z} || positions {a}, {b}, {c}, ..., {z}
the {units} {a}, {b}, {c}, ..., {z} || {units} `{a}, {b}, {c}, ..., {z}` || {units} {a}, {b}, {c} … {z} || columns {a}, {b}, {c}, …, {z}
{units} {a}, {b}, {c}, etc., until {z} || {units} {a}, {b}, {c}, ... up to {z} || indices {a}, {b}, {c}, …, {z} || {units} **{a}, {b}, {c}, ..., {z}**
[at.from]
{units} {a}+ || {units} {a} and above || {units} {a} and higher || {units} ≥ {a} || {units} from {a} onwards || {units} {a} onward
{units} >= {a} || {units} {a} to the end || {units} from {a} up || {units} ≥{a} || {units} {a} and up || {units} {a} and beyond
[at.upto]
{units} up to {a} || {units} ≤ {a} || {units} {a} and below || {units} {first} to {a} || {units} {a} and lower || {units} <= {a} || {units} ≤{a}
{units} up to and including {a} || the {units} up to {a} || {units} from the start to {a} || {units} from the first to {a} || {units} through {a}
[at.above]
{units} > {a} || {units} >{a} || {units} above {a} || {units} higher than {a} || {units} greater than {a} || {units} numbered above {a}
{units} with an index above {a} || {units} larger than {a} || {units} after {a} || {units} whose index exceeds {a} || {units} over {a} || all {units} above {a}
[at.below]
{units} < {a} || {units} <{a} || {units} below {a} || {units} lower than {a} || {units} before {a} || {units} numbered below {a}
{units} with an index below {a} || {units} smaller than {a} || {units} less than {a} || {units} under {a} || all {units} below {a} || all {units} before {a}
[at.first]
the first {n} {units} || the {n} first {units} || the initial {n} {units} || the {n} lowest-numbered {units} || the {n} leftmost {units}
the first {n} of the {units} || the leftmost {n} {units} || the earliest {n} {units} || the {n} earliest {units} || first {n} {units}
the {n} {units} at the start || the {n} opening {units}
[at.last]
the last {n} {units} || the {n} last {units} || the final {n} {units} || the {n} highest-numbered {units} || the {n} rightmost {units}
the last {n} of the {units} || the rightmost {n} {units} || the {n} final {units} || the {n} {units} at the end || last {n} {units}
the {n} closing {units} || the latest {n} {units}
[at.except]
{units} {a}–{b} except {c} || {units} {a} to {b}, except {c}, || {units} {a}–{b} (except {c}) || {units} {a}–{b} (excluding {c})
{units} {a} through {b} except for {c} || {units} {a}–{b} other than {c} || {units} {a}–{b} without {c} || {units} {a}-{b} but not {c}
{units} {a} to {b} excluding {c} || {units} {a} to {b} (not {c}) || {units} {a}–{b} (without {c}) || {units} {a} to {b} with the exception of {c}
[about.one]
{unit} ~{a} || the area around {unit} {a} || {unit} ≈ {a} || approximately {unit} {a} || about {unit} {a} || {unit} {a} (approximately) || roughly {unit} {a}
{unit} approx. {a} || the vicinity of {unit} {a} || {unit} ≈{a} || {unit} ~ {a} || a place around {unit} {a}
[about.many]
{units} ~{list} || around {units} {list} || approximately {units} {list} || {units} {list} (approximate) || indices ~{list} || roughly {units} {list}
{units} ≈ {list} || {units} (approx.) {list} || about {units} {list} || {units} around {list} || the cells near {units} {list} || {units} approximately {list}
[about.range]
{units} ~{a}–{b} || around {units} {a}-{b} || approximately {units} {a}–{b} || roughly {units} {a} to {b} || {units} {a}–{b} (approximately)
about {units} {a}–{b} || {units} approximately {a} to {b} || {units} roughly {a}–{b} || {units} ~{a} to ~{b} || {units} around {a}–{b}
{units} approx. {a}–{b} || {units} about {a} to {b}
[at.row]
{unit} {a} ({row}) || {unit} {a} in {row} || {unit} {a} of {row} || {unit} {a} for {row} || {row}, {unit} {a} || {row} {unit} {a} || {unit} {a} ({row} row)
{unit} {a} in the {row} row || {unit} #{a} ({row}) || {unit} **{a}** ({row}) || {unit} {a} on {row} || {unit} {a} [{row}]
[at.label]
{a} || {unit} {a} || the {unit} {a} || {a} || the {a} {unit} || the {a} column || column {a} || {unit} {a} || {unit} "{a}" || {unit} ({a})
{unit} = {a} || the column {a} || the {unit} "{a}" || column "{a}"
[at.labels]
{units} {list} || {list} || the {units} {list} || {list} || columns {list} || the {list} {units} || the columns {list} || the {list} columns
{units}: {list} || {units} ({list}) || the cells of {list} || {units} labeled {list} || all of {list}
[clause.points]
{L} at {P} || {P} <shows|show> {L} || {P}: {L} || {L} on {P} || {P} <has|have> {L} || {P} <exhibits|exhibit> {L} || {P} ({L})
{P} with {L} || one finds {L} at {P} || {L} can be found at {P} || {P} <displays|display> {L} || {L} visible at {P} || {L} can be seen at {P}
{P} <carries|carry> {L} || {P} <stands|stand> out with {L} || {L} for {P} || {L} located at {P} || {L} in {P}
[clause.range]
{L} across {P} || {P} <shows|show> {L} || {P}: {L} || {L} in {P} || {P} <has|have> {L} || {L} over {P} || {P} <displays|display> {L}
{L} throughout {P} || {P} <exhibits|exhibit> {L} || {L} is seen in {P} || {L} spans {P} || {L} extends over {P} || {L} for {P}
[clause.value]
{P}: {v} || {P} <reaches|reach> {v} || {P} at {v} || {P} with {v} || {P} <has|have> a value of {v} || {P} = {v} || {P} ({v}) || {v} at {P}
{P} <shows|show> {v} || {P} <is|are> at {v} || values of {v} at {P} || {P} <is|are> {v} || {P} <stands|stand> at {v} || {v} for {P}
[clause.colour]
{P} <is|are> {colour} || {colour} at {P} || {colour} cells at {P} || {P}: {colour} || {P} <appears|appear> {colour} || {P} ({colour})
{colour} in {P} || {P} <is|are> shown in {colour} || {P} <is|are> colored {colour} || {P} in {colour} || {P} <shows|show> {colour}
{colour} squares at {P} || {colour} color at {P}
[clause.respective]
{P} reach {vs}, respectively || {vs} at {P}, respectively || {P}: {vs}, respectively || {P} have {vs} respectively || {P} show values of {vs}, respectively
values of {vs} at {P} respectively || {P} are {vs}, respectively || {P} come to {vs} respectively || {vs} for {P}, respectively
{P} stand at {vs} respectively || {P} take the values {vs}, respectively || {P} = {vs}, respectively
[clause.settle]
{v} from {unit} {first} to about {m}–{n} || {v} for {units} {first} to about {m}–{n} || {units} {first} to about {m}-{n}: {v} || {v} in {units} {first} to ~{m}–{n}
from {unit} {first} up to about {m}–{n} {v} || {units} {first} to roughly {m}–{n} are at {v} || from {unit} {first} to around {m}–{n} at {v}
{v} between {unit} {first} and about {m}–{n} || {units} {first} through about {m}–{n} have {v} || {units} {first} to approximately {m}–{n}: {v}
{v} until about {m}–{n} (from {unit} {first}) || at {v} from {first} to about {m}–{n}
[clause.rows]
{rows} show {L} at {P} || {rows} likewise show {L} at {P} || {P} <shows|show> {L} in {rows} || {L} at {P} in {rows} || {rows}: {L} at {P}
{rows} have {L} at {P} || {rows} exhibit {L} at {P} || for {rows}, {P} <has|have> {L} || in {rows}, {L} at {P} || in {rows}, {P} <shows|show> {L}
{L} at {P} for {rows} || {rows} each show {L} at {P}
[rows.lead]
**{L}** in: || {L} at: || **{L}:** || {L} in: || {L} can be found in: || {L} visible in: || Cells with {L}: || {L}, by row: || {L} can be seen in:
Positions of {L}: || {L} concentrated in: || **{L}** at these places:
[rows.entry]
{row} ({P}) || {row}: {P} || {row}, {P} || {row} – {P} || {row} at {P} || {row} ({P}) || {P} in {row} || {P} of {row} || {P} ({row}) || {row} → {P}
in {row}: {P} || {row} row: {P} || {row}: at {P}
[column]
{P}: {v} across all {yunits} || {P}: {v} over all {yunits} || {P} stays at {v} in all {yunits} || {P} has {v} at every one of the {yunits}
across all {yunits}, {P} is at {v} || {P} is {v} throughout all {yunits} || {P} ({v} in all {yunits}) || {P} holds {v} over all {yunits}
values of {v} for {P} over all {yunits} || {P} shows {v} for all {yunits} || {P} reads {v} in all {yunits} || {P} keeps to {v} across all {yunits}
[cell]
{xunit} {x}, {yunit} {y}: {v} || {yunit} {y}, {xunit} {x}: {v} || {xunit} {x} and {yunit} {y}: {v} || {xunit} {x} at {yunit} {y}: {v}
({xunit} {x}, {yunit} {y}): {v} || {xunit}={x}, {yunit}={y}: {v} || {v} at {xunit} {x}, {yunit} {y} || at {xunit} {x} and {yunit} {y}, the value is {v}
{xunit} {x}, {yunit} {y} = {v} || the cell at {xunit} {x}, {yunit} {y} is {v} || {xunit} {x} × {yunit} {y}: {v} || {yunit} {y} / {xunit} {x}: {v}
[region]
{L} in {X}, {Y} || {L} in {X} and {Y} || {X}, {Y}: {L} || {L} within {X} and {Y} || {X} and {Y} show {L} || {L} at {X}, {Y} || {L} across {X} and {Y}
{L} for {X} and {Y} || in {X}, {Y} there is {L} || {L} ({X}, {Y}) || {L} is concentrated in {X} and {Y} || {X} × {Y}: {L}
[background.plain]
highly uniform distribution || fairly uniform throughout || a uniform distribution over all {units} || largely uniform, with little variation
{noun} is spread evenly || evenly distributed {noun} || the {noun} is balanced overall || mostly uniform {noun} || nearly flat overall
the distribution is uniform || hardly any variation || quite homogeneous
[background.colour]
predominantly {colour} || mostly {colour} || uniformly {colour} || almost all cells are {colour} || overwhelmingly {colour} || the panel is mostly {colour}
most cells are {colour} || {colour} dominates || {colour} throughout || largely {colour} || nearly all {colour} || {colour} almost everywhere
[background.value]
most {noun} values are {v} || most cells are at {v} || mostly {v} || almost all values are {v} || typical values are {v} || the majority of cells has {v}
generally {v} || most of the cells show {v} || nearly all cells have {v} || the bulk of the cells is at {v} || overall {noun} of {v} || background values of {v}
[row.background]
uniformly at {v} || {noun} of {v} throughout || {v} throughout || all cells are at {v} || {v} everywhere || constant at {v} || {noun} stays at {v} all along
{v} across the whole row || consistently {v} || flat at {v} || every cell has {v} || the whole row is at {v}
[elsewhere]
all other cells are at {v} || {v} elsewhere || elsewhere {v} || all others are {v} || everything else is at {v} || the rest is at {v}
the remaining cells have {v} || the other cells show {v} || otherwise {v} || all remaining cells: {v} || the rest of the cells is {v} || others: {v}
[absence]
no significant spikes || no notable peaks || no hot spots are visible || there are no strong peaks || no cells with high {noun} || no high {noun} anywhere
almost no hot spots || there is no visible concentration || very few peaks || no outliers || without any strong peaks || no cell stands out
[absence.colour]
no {colour} regions || no {colour} cells || there are no {colour} cells || {colour} is absent || no cell is {colour} || without any {colour}
no {colour} is visible || {colour} does not occur || {colour} never appears || no trace of {colour} || no {colour} squares are seen || no {colour} at all
[absence.region]
no peaks in {P} || no significant {noun} in {P} || {P} show no peaks || there are no hot spots in {P} || nothing notable in {P} || no spikes at {P}
no high {noun} in {P} || {P} lack any peaks || peaks are absent from {P} || {P} have no strong {noun} || hardly any activity in {P} || no activity in {P}
[trend]
{noun} increases from left to right || {noun} rises with the {units} || {noun} decreases towards the right || a gradual decline from left to right
there is an upward trend along the x-axis || {noun} tends to fall along the x-axis || {noun} grows steadily along the {units}
there is a downward trend from top to bottom || {noun} increases from top to bottom || higher values gather in the lower-left || a gradient runs along the diagonal
values drop towards the upper-right quadrant
[comparison]
{row} has the highest {noun} overall || {row} is higher than the other rows || {row} is the lowest of all rows || {row} shows more {noun} than the others
compared with the others, {row} has less {noun} || {row} is slightly higher than its neighbours || {noun} is larger for {row} than elsewhere
{row} exceeds all other rows || {row} ranks first in {noun} || {row} is more uniform than the other rows || {row} lags behind the others || {row} varies the most
[count]
about {a}–{b} marked cells out of {total} || roughly {a} to {b} colored squares of {total} || some {a}–{b} points in total, of {total} cells
approximately {a}-{b} of the {total} cells are colored || around {a} to {b} of {total} cells are marked || the grid of {total} cells has about {a}–{b} colored ones
an estimated {a}–{b} colored squares ({total} cells) || {a}–{b} colored cells (of {total}) by rough count || about {a} to {b} dots in a grid of {total}
somewhere between {a} and {b} colored squares among {total} || nearly {a}–{b} squares out of {total} are filled || roughly {a} to {b} marked squares, of {total} in all
[category.region]
{cat} is concentrated in {X}, {Y} || {cat} clusters in {X} and {Y} || dense {cat} cells in {X}, {Y} || a {cat} cluster in {X}, {Y} || {X}, {Y}: dense {cat}
{cat} dominates {X} and {Y} || {cat} points gather in {X}, {Y} || high density of {cat} in {X} and {Y} || {cat} is prevalent in {X}, {Y}
in {X} and {Y}, {cat} is dense || {cat} appears mainly in {X}, {Y} || strong presence of {cat} in {X} and {Y}
[category.band]
{cat} is dense in {X} || {cat} clusters in {X} || {cat} is concentrated in {X} || {cat} dominates {X} || {X} are dense with {cat} || {cat} cells in {X}
in {X}, {cat} prevails || a dense band of {cat} in {X} || {cat} is frequent in {X} || high concentration of {cat} in {X} || {X} show many {cat} cells
{cat} gathers mainly in {X}
[category.point]
a {cat} cell at {xunit} {x}, {yunit} {y} || an isolated {cat} point at {xunit} {x}, {yunit} {y} || {cat} at {xunit} {x}, {yunit} {y}
{xunit} {x}, {yunit} {y}: a notable {cat} cluster || {xunit} {x}, {yunit} {y} holds a {cat} cluster || a notable {cat} cluster near {xunit} {x}, {yunit} {y}
one {cat} square at {xunit} {x} and {yunit} {y} || {yunit} {y}, {xunit} {x} is {cat} || {cat} is present at {xunit} {x}, {yunit} {y}
a single {cat} mark at ({xunit} {x}, {yunit} {y}) || at {xunit} {x}, {yunit} {y} sits a {cat} square || a {cat} spot at {xunit} {x}, {yunit} {y}
[category.background]
{cat} is scattered over all {xunits} and {yunits} || {cat} is spread across the whole panel || {cat} occurs throughout || {cat} is scattered everywhere
{cat} cells are spread over the entire grid || {cat} is distributed over all {xunits} || scattered {cat} cells all over || {cat} appears in all {xunits} and {yunits}
{cat} covers the whole grid loosely || {cat} is found across all {xunits} || {cat} is sparsely distributed throughout || {cat} fills the panel evenly
[category.absence]
few {cat} cells in {X} || no {cat} in {X} || there are no {cat} cells in {X} || {cat} is absent from {X} || very few {cat} points in {X} || hardly any {cat} in {X}
{X} have almost no {cat} || {cat} is rare in {X} || minimal {cat} in {X} || {cat} does not appear in {X} || there is no {cat} in {X} || {X} lack {cat}
[table.lead]
Values, {title}: || **Values of {title}:** || The cells of {title}: || **{title}** (values): || Table for {title}: || Data of {title}: || {title}, cell values:
The values of {title} are: || Numbers in {title}: || **Matrix {title}:** || {title} in numbers: || Contents of {title}:
[table.corner]
_ || {y} \ {x} || {y} || Row \ Column || {y} / {x} || {y} ↓ / {x} → || {y} vs. {x} || Row || {y}\{x} || **{y}** || Rows || {y} (rows)
[table.long]
{y}; {x}; Value || {y} (y); {x} (x); Value || {y}; {x}; Cell value || **{y}**; **{x}**; **Value** || {y}; {x}; Score || {y}; {x}; Reading
{y} (row); {x} (column); Value || {y} (Y-Axis); {x} (X-Axis); Value || {y}; {x}; Number || {y}; {x}; Approx. value || {y}; {x}; Values || {y}; {x}; Result
[table.places]
Panel; {y}; {units}; Level || Heatmap; {y}; {units}; Intensity || Chart; {y}; Positions; Level || Panel; {y}; Peak {units}; Description
Title; {y}; {units} (X-axis); Level || Panel; {y} (row); {units}; Strength || **Panel**; **{y}**; **{units}**; **Level**
Heatmap; {y}; Notable {units}; Level || Subplot; {y}; {units}; Remark || Panel; {y}; Indices; Level || Heatmap; {y}; Columns; Note || Panel; {y}; Key {units}; Level
[rowline.lead]
Columns from left to right: {labels}. || Column order: {labels}. || The columns are {labels}. || Each row lists the columns {labels}. || Order of the columns: {labels}.
From left to right: {labels}. || The order within a row is {labels}. || Values are given in the order {labels}. || Rows, with the columns {labels}:
In column order ({labels}): || The entries of a row stand for {labels}. || Columns: {labels}.
[rowline]
Row {row}: {values} || {row}: {values} || **{row}:** {values} || **{row}**: [{values}] || Row `{row}`: {values} || {row} = [{values}] || **Row {row}:** {values}
{row}: [{values}] || {row} → {values} || **{row}** ({values}) || "{row}": {values} || {row} row: {values}
[code.lead]
Rows are {y}, columns are {x}: || Each line is one {y}, each number one {x}: || By row ({y}); columns are {x}: || The matrix, one {y} a line: || Cell values by {y}:
One line per {y}, columns {x}: || Rows: {y}; columns: {x}. || Values ({y} by {x}): || Matrix of {y} (rows) and {x} (columns): || The data, row by row ({y}):
Values by {y}, with {x} across: || {y} down, {x} across:
[items.lead]
**{row}**: || {row}: || **{row}:** || Row {row}: || **{row} row:** || `{row}`: || **Row {row}**: || "{row}": || Values of {row}: || For {row}: || **{row}** – || {row} row:
[item]
{v} ({label}) || {label}: {v} || {label} = {v} || {label} ({v}) || {v} for {label} || {v} at {label} || {label} {v} || {v} [{label}] || {label} at {v}
{v} in {label} || {label} → {v} || {label} with {v}
[pairs.lead]
Cells as ({y}, {x}): || Each pair is ({y}, {x}): || Cell (i, j) is {y} i, {x} j: || Pairs are (row, column): || Values at ({y}, {x}): || As (row, column): value:
Coordinates are given as ({y}, {x}): || Cells, row first: || The first number is the {y}, the second the {x}: || Entries (row, column): || List of cells (row, column): || Format: ({y}, {x}): value
[pair]
({i}, {j}): {v} || ({i},{j}): {v} || ({i}, {j}) = {v} || ({i}, {j}) → {v} || [{i}, {j}]: {v} || **({i}, {j})**: {v} || ({i}, {j}) – {v} || `({i}, {j})`: {v}
Cell ({i}, {j}): {v} || ({i}, {j}) is {v} || {v} at ({i}, {j}) || ({i}, {j}) with {v}
[confusion]
{y} predicted as {x}: {v} || {y} classified as {x}: {v} || true {y}, predicted {x}: {v} || {v} of {y} predicted as {x} || {y} → {x}: {v}
{y} taken for {x}: {v} || {y} labeled as {x}: {v} || actual {y}, predicted {x}: {v} || {y} recognized as {x}: {v} || {y} was predicted as {x}: {v}
predicted {x} for true {y}: {v} || {y} as {x}: {v}
[diagonal]
{v} on the diagonal, wherever both labels match || the diagonal is {v} throughout || every diagonal cell is {v} || all diagonal cells have {v} || diagonal cells: {v} each
all cells on the main diagonal: {v} || {v} in every cell of the diagonal || {v} wherever row and column match || {v} where both match || each diagonal entry is {v}
all diagonal values are {v} || the main diagonal reads {v} in all cells
[pool.methods]
Dense Routing; Sparse Routing || Baseline; Ours || Top-1; Top-2 || Pre-Norm; Post-Norm || Fine-Tuned; From-Scratch || No-Dropout; Dropout
Soft-Gate; Hard-Gate || Teacher; Student || Global-Balance; Local-Balance; No-Balance || Frozen; Tuned || Full-Data; Half-Data || Aux; Aux-Free
[pool.facets]
Layer || Block || Epoch || Stage || Step || Layer || Module || Layer || Round || Depth || Level || Phase
[pool.rows]
Dataset; dataset; datasets; Wikipedia (en); Github; Arxiv; StackExchange; Books || Language; language; languages; English; German; Czech; Finnish; Thai
Domain; domain; domains; Law; Medicine; News; Fiction || Task; task; tasks; Translation; Summarization; Coding; Chat; Math Word Problems
Model; model; models; Llama-2-7B; Mistral-7B; Qwen-14B; Gemma-2B || Metric; metric; metrics; Recall; Precision; F1-Score
Component; component; components; Attn; MLP; Resid; Embed || Source; source; sources; CommonCrawl; PubMed; USPTO; FreeLaw
Split; split; splits; train; valid; test || Corpus; corpus; corpora; Reddit; Patents; Hansard; Subtitles || Subject; subject; subjects; Anatomy; Astronomy; Virology; Marketing
Probe; probe; probes; pos_tag; dep_parse; ner_span; coref_link
[pool.grades]
Digit Scale; scale; scales || Depth Level; level; levels || Group; group; groups || Cluster; cluster; clusters || Rank; rank; ranks || Tier; tier; tiers
Difficulty; grade; grades || Quartile; quartile; quartiles || Round; round; rounds || Session; session; sessions || Batch; batch; batches || Trial; trial; trials
[pool.units]
Expert; expert; experts || Head; head; heads || Layer; layer; layers || Position; position; positions || Feature index; feature; features || Token position; position; positions
Neuron; neuron; neurons || Channel; channel; channels || Expert ID; expert; experts || Time step; step; steps || Frame; frame; frames || Bin; bin; bins
[pool.tokens]
Token; token; tokens; last_q; first_a; mid_a; last_a; exact_first; exact_last; after_last || Token; token; tokens; last_in; exact_ans; -4; -3; -2; -1
Probe; probe; probes; noun_head; verb_root; adj_mod; adv_mod; det_first || Method; method; methods; Greedy; Beam; Nucleus; TopK; Contrastive
Feature; feature; features; age; income; height; weight; zip_code || Model; model; models; BERT-base; RoBERTa; T5-small; GPT-2; OPT-1.3B
Dataset; dataset; datasets; GSM8K; MATH; HotpotQA; SQuAD; TriviaQA || Token; token; tokens; subj_first; subj_last; rel_first; rel_last; obj_last
Class; class; classes; cat; dog; horse; ship; truck || Length; length; lengths; 1K; 4K; 16K; 64K; 128K || Prompt; prompt; prompts; zero_shot; one_shot; few_shot; cot
Ratio; ratio; ratios; 0%; 25%; 50%; 75%; 100%
[pool.measures]
Relative Load; load || Accuracy; accuracy || Attention Weight; attention || Activation Strength; activation || Head Importance; importance
Cosine Similarity; similarity || Probe Accuracy; accuracy || Mean Activation; activation || Gradient Norm; gradient || Routing Frequency; usage
Retrieval Score; score || Usage Intensity; usage
[pool.maps]
light yellow; orange; dark red || light blue; medium blue; dark blue || white; pink; red || pale yellow; light orange; deep red || yellow; green; dark blue
light green; medium green; dark green || purple; teal; yellow || blue; white; red || black; purple; bright yellow || beige; orange; maroon || white; gray; black
light purple; violet; dark purple
[pool.panels]
Retrieval; Reasoning; Recall; Planning; Coding; Dialogue; Safety; Math || Encoder; Decoder; Cross-Attention; Embedding; Output Head; Router; Projector; Adapter
(a) GPT-4; (b) Claude; (c) Gemini; (d) Llama; (e) Mistral; (f) Qwen; (g) Phi; (h) Yi || English; French; Spanish; Polish; Turkish; Korean; Hindi; Swahili
Syntax; Semantics; Morphology; Pragmatics; Phonology; Discourse; Lexicon; Style || Attention; MLP; Residual; LayerNorm; Gate; Value; Query; Key
Knowledge Recall; Logical Reasoning; Inference; Math Calculation; Translation; Summarization; Dialogue; Editing
Original; Pruned; Quantized; Distilled; Merged; Finetuned; Calibrated; Compressed || Model A; Model B; Model C; Model D; Model E; Model F; Model G; Model H
Addition; Subtraction; Multiplication; Division; Comparison; Sorting; Counting; Copying || Train; Dev; Test; Held-Out; Noisy; Shifted; Adversarial; Clean
Short Context; Medium Context; Long Context; Very Long Context; No Context; Mixed Context; Random Context; Gold Context
[pool.categories]
All Categories; Algorithmic=blue; Knowledge=orange; Linguistic=green; +Unclassified=gray || All Types; Syntax=red; Semantics=blue; Position=green; +None=white
Combined; Local=purple; Global=yellow; Mixed=brown; +Inactive=black || All Heads; Induction=blue; Copying=red; Previous-Token=orange; +Other=gray
All Tasks; Math=green; Code=blue; Chat=pink || Overall; Retrieval=red; Streaming=blue; +Unused=light gray || All; Factual=orange; Temporal=teal; Spatial=purple
All Features; Sparse=blue; Dense=red; +Dead=black || Composite; Noun=green; Verb=red; Adjective=blue || All Functions; Reading=cyan; Writing=magenta; +Unknown=gray
Everything; Early=yellow; Late=blue; Middle=green || All Roles; Agent=red; Patient=blue; Theme=brown; +Unlabeled=white
[pool.matrices]
True label; Predicted label; cat; dog; bird; fish; frog; horse || Row model; Column model; GPT-o3; Gemini-2.0; QwQ-32B; R1-70B; Phi-4; Grok-2
Ground truth; Prediction; T1; T2; T3; T4; T5; T6 || Source language; Target language; en; de; fr; es; zh; ja || First digit; Second digit; d1; d2; d3; d4; d5; d6
Actual class; Predicted class; Happy; Sad; Angry; Calm; Bored; Afraid || Feature; Paired feature; age; income; height; weight; debt; rent
Train task; Test task; MNLI; QQP; SST-2; CoLA; RTE; MRPC || Query token; Key token; The; river; bank; was; steep; there || Source task; Target task; copy; sort; reverse; merge; split; add
Teacher; Student; small; base; large; xl; xxl; tiny || Trigger; Model; apples; instruments; elements; gods; planets; rivers
"""  # noqa: E501 -- wordings are data; one must stay on one line

OPEN = parse_grammar("open", TEXT)
"""The open grammar."""
