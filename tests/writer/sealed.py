"""The sealed grammar: wordings that the reader's author never opens, only measures. Format: see `grammar`."""

from __future__ import annotations

from tests.writer.grammar import parse_grammar

TEXT = r"""
[title]
{measure} Heatmap Analysis || {measure} Heatmap Description || Comprehensive Description of the {measure} Heatmap || Heatmap Showing {measure} || Heatmaps of {measure} || {measure}: Heatmap Analysis || Analysis of {measure} by {x}
Image Analysis: {measure} Heatmap || Overview of the {measure} Heatmap || Technical Analysis: {measure} || {measure} Visualization || Data Visualization: {measure} || Chart Analysis: {measure} by {x} and {y} || Heatmap Breakdown: {measure}
{measure} as a Function of {x} and {y} || Detailed Image Description: {measure} Heatmap || Heatmap Data Extraction: {measure} || {measure} Heatmap Summary || {x} vs. {y}: {measure} || Figure Analysis: {measure}
[head.overview]
Image Overview and Purpose || Overview of the Figure || General Structure || Summary of the Figure || Overview of the Image || High-Level Summary || Introduction and Overview || Chart Description || Visual Overview
1. General Overview || Image Type || Heatmap Overview || Overview and Context || **Image Overview** || Short Description || 1. Introduction || Chart Summary
[head.axes]
Axes and Scale || Axes & Labels || Axes, Labels, and Legend || Chart Axes and Legend || Components and Labels || Axis Details || Color Scale and Axes || Axes and Color Bar || Labels, Axes, and Scale
2. Components and Axes || Axis Definitions || Figure Elements || Structural Components || **Axes and Labels** || 2. Axes & Legend || Key Components and Labels || Chart Configuration
[head.panels]
Panels and Titles || Panel Descriptions and Titles || Subplot Layout || Subplot Structure || Panel Names || Heatmap Arrangement || Panels in the Figure || Overview of Panels || Multi-Panel Layout || Chart Panels
3. Panel Layout || **Panel Layout** || Figure Panels || Individual Panels || Subplot List || Panel Breakdown || 3. Heatmap Panels
[head.analysis]
Detailed Panel Analysis || Detailed Data Analysis || Detailed Content || Data and Values || Detailed Data Points || Panel-by-Panel Analysis || Panel-by-Panel Description || Heatmap Observations || Data Points and Values
4. Detailed Description || Visual Data Breakdown || Key Data || Data Breakdown || **Data Points** || Description of the Data || Detailed Heatmap Description || Analysis of the Heatmap || Data Presented
[head.observations]
Key Observations and Trends || Trends and Observations || Summary of Observations || Observed Trends || Observed Patterns || Notable Trends || Additional Notes || Key Points || Notes
5. Key Trends || Key Features || Important Patterns || **Trends** || Main Takeaways || Observations and Trends || General Trends || Other Notes
[head.interpretation]
Overall Interpretation and Conclusion || Interpretation and Context || Final Interpretation || Conclusion and Implications || Key Implications || Interpretation of the Data || Discussion and Interpretation || What This Means || Concluding Summary
6. Conclusion || Summary and Conclusion || Summary of the Findings || **Summary** || In Summary || Possible Implications || Interpretation of the Heatmap || Conclusions and Insights
[overview]
The image is composed of {maps} that <visualizes|visualize> {measure}. || The image depicts {maps} of {measure} across {x} (x-axis) and {y} (y-axis). || This figure contains {maps}, in which color indicates {measure}.
This is a visualization with {maps} comparing {measure} for different {x} and {y} combinations. || The image contains {maps} presenting {measure}, plotted by {x} and {y}. || The figure is made up of {maps} and illustrates {measure}.
The provided figure includes {maps} showing {measure} by {x} and {y}. || {maps} <is|are> presented here, where each cell indicates {measure} for a given {x} and {y}. || The image showcases {maps} designed to illustrate {measure}.
The graphic displays {maps} reporting {measure} in relation to {x} and {y}. || This chart presents {maps} that <captures|capture> {measure} using a color gradient. || In this image, {maps} <displays|display> {measure}.
The image is a scientific figure with {maps} analyzing {measure}. || This figure features {maps}, each cell colored by {measure}. || The image consists of {maps} and focuses on {measure}. || The visualization contains {maps} plotting {measure} against {x} and {y}.
The chart shows {maps}; the color of each cell reflects {measure}.
[prose]
The figure appears to be part of a larger study on model interpretability. || It is not clear from the image how the data was collected. || The overall design is clean and easy to follow.
This information could be useful for researchers studying model architecture. || No caption is visible in the image. || The visualization allows for a direct comparison between conditions. || Such a layout is common in papers on language models.
The font is small but readable. || This may have implications for how such models are optimized. || The figure supports a deeper understanding of the model's inner workings. || All values are estimated visually and may not be exact.
These results should be interpreted with caution. || The labels are written in English. || This type of analysis can help guide future architectural choices. || The results may depend on the choice of training data.
It would be interesting to see whether the same holds for other architectures. || The heatmap provides a compact summary of a large amount of data. || The choice of colors makes differences easy to spot.
[axis.x]
X-axis (Horizontal) || X-Axis (Horizontal Axis) || Horizontal Axis Label || x-axis label || X-Axis (horizontal axis) || X-axis (Bottom) || Horizontal axis (X-axis) || X-Axis (bottom axis) || Bottom X-axis || The X-axis || The horizontal axis
X-axis (horizontal axis) || Horizontal axis (X) || X-Axis Variable || x-axis title
[axis.y]
Y-axis (Vertical) || Y-Axis (Vertical Axis) || Vertical Axis Label || y-axis label || Y-Axis (vertical axis) || Y-axis (Left) || Vertical axis (Y-axis) || Y-Axis (left axis) || Left Y-axis || The Y-axis || The vertical axis
Y-axis (vertical axis) || Vertical axis (Y) || Y-Axis Variable || y-axis title
[axis.range]
**{axis}:** Each label corresponds to one of the {units}, numbered {first} to {last} ({name}).
**{axis}:** Labeled "{name}" with values ranging from {first} to {last}. || **{axis}:** "{name}", ranging from {first} to {last}. || **{axis}:** Labeled "{name}", with {units} numbered from {first} to {last}. || **{axis}:** {name}, numbered from {first} to {last}.
**{axis}:** Represents the "{name}", with values from {first} to {last}. || **{axis}:** {name}, indexed from {first} to {last} || **{axis}**: Labeled "{name}", spanning from {first} to {last}. || **{axis}:** Indicates the {name}, from {first} to {last}.
**{axis}:** `{name}` (values {first} to {last}) || **{axis}:** {name} ({units} {first}–{last}) || **{axis}**: "{name}" with integer labels {first} to {last}. || **{axis}:** Denotes {name}, running from {first} to {last}. || **{axis}:** {name}. Values range from {first} to {last}.
**{axis}:** represents {name} and ranges from {first} to {last}. || **{axis}:** Labeled "{name}". Range: {first} to {last}. || **{axis}:** {name} – {first} to {last}
[axis.ticks]
**{axis}:** Labeled "{name}", with values ranging from {first} to {last} in increments of {step}. || **{axis}:** {name}, from {first} to {last}, with ticks every {step}. || **{axis}:** "{name}", tick marks at {ticks}. || **{axis}:** {name}, with tick labels at {ticks}.
**{axis}:** Represents {name}, with labels at {ticks}. || **{axis}:** Labeled "{name}", with numerical ticks at {ticks}. || **{axis}:** {name} (ticks at {ticks}) || **{axis}:** {name}, ranging from {first} to {last} (ticks every {step}). || **{axis}**: "{name}", ranging from {first} to {last} with intervals of {step}.
**{axis}:** {name}, scale from {first} to {last} with markings every {step} {units} || **{axis}:** {name}. Ticks are shown at {ticks}. || **{axis}:** Labeled "{name}". Tick labels: {ticks} || **{axis}:** {name}, {first}–{last}, with tick marks every {step} || **{axis}:** {name}, with labeled ticks {ticks}
**{axis}:** Indicates the {name}, from {first} to {last}, marked every {step} {units}. || **{axis}:** {name}: {first}–{last} (tick marks at {ticks}) || **{axis}:** represents {name}, with markers at {ticks}.
[axis.labels]
**{axis}:** Labeled "{name}" and includes {labels}. || **{axis}:** {name}, including {labels}. || **{axis}:** Represents {name}: {labels}. || **{axis}:** Lists the following {units}: {labels} ({name}) || **{axis}:** {name} with {labels} || **{axis}:** Categorical ({name}): {labels}
**{axis}:** "{name}", including {labels} || **{axis}:** {name} – includes {labels} || **{axis}:** Labeled "{name}", with the values {labels}. || **{axis}:** Indicates the {name} ({labels}). || **{axis}:** {name}. Listed values: {labels}. || **{axis}:** {name} (categories: {labels})
**{axis}:** Labeled "{name}", showing {labels}. || **{axis}:** represents the {name}, with labels {labels}. || **{axis}:** {name}, comprising {labels}. || **{axis}:** {name}; labels: {labels} || **{axis}:** `{name}`: {labels}
[axis.listed]
**{axis}:** Labeled "{name}" with the following {units}: || **{axis}:** {name}. Categories: || **{axis}:** Represents {name}, with the following labels: || **{axis}:** Lists {name}: || **{axis}:** "{name}". The labels are: || **{axis}:** Labeled "{name}", showing:
**{axis}:** {name}, with these {units}: || **{axis}:** Indicates the {name}: || **{axis}:** {name} (labels listed below): || **{axis}:** {name} – the {units} are: || **{axis}:** Labeled "{name}" and includes: || **{axis}:** {name}, which includes: || **{axis}:** `{name}`:
**{axis}:** Categorical ({name}): || **{axis}:** {name}. Listed values: || **{axis}:** {name}, where the labels are:
[scale.plain]
**Color Scale:** "{label}", ranging from {low} to {high}. || **Color Bar:** Labeled "{label}", ranging from {low} to {high}. || **Color bar:** A vertical color bar labeled "{label}" with a range of {low} to {high}. || **Colorbar:** {label}, with values ranging from {low} to {high}.
**Legend / Color Scale:** {label}, from {low} to {high}. || **Color Scale:** Represents {label} and ranges from {low} to {high}. || **Legend (Color Bar):** {label}, ranging from {low} to {high}. || **Color bar (vertical):** "{label}", range {low} to {high} || **Color Scale (right side):** Labeled "{label}" from {low} to {high}
**Color:** Encodes {label} (from {low} to {high}) || **Color Bar Scale:** {label}, {low} to {high} || **Color legend (right):** {label} ranging from {low} to {high} || **Color Range:** {low} to {high} for {label} || **Colorbar:** "{label}" (range: {low}–{high})
**Colour scale:** Denotes {label} from a minimum of {low} to a maximum of {high}. || **Color encoding:** Values of {label} range from {low} to {high}. || **Color bar (bottom):** Shows {label}, with values between {low} and {high}.
[scale.colours]
**Color Scale:** "{label}", ranging from {lowcolour} ({low}) to {highcolour} ({high}). || **Color Bar:** Labeled "{label}", from {lowcolour} ({low}) to {highcolour} ({high}). || **Color bar:** {label}, where {lowcolour} represents {low} and {highcolour} represents {high}.
**Color Scale:** A gradient from {lowcolour} (representing {low}) to {highcolour} (representing {high}), labeled "{label}". || **Colorbar:** Ranges from {low} ({lowcolour}) to {high} ({highcolour}) and measures {label}. || **Legend:** Color bar for {label}, with {lowcolour} at {low} and {highcolour} at {high}.
**Legend / Color Scale:** {label}; {lowcolour} means {low} and {highcolour} means {high}. || **Color Scale:** {label}, going from {lowcolour} at {low} to {highcolour} at {high}. || **Color legend:** Indicates {label}, from {low} in {lowcolour} to {high} in {highcolour}.
**Color bar (vertical):** "{label}"; {lowcolour} indicates {low}, while {highcolour} indicates {high}. || **Color Range:** {label}, {lowcolour} ({low}) to {highcolour} ({high}) || **Color:** Encodes {label}, from {lowcolour} ({low}) through to {highcolour} ({high})
**Color encoding:** {label} ({lowcolour} = {low}, {highcolour} = {high}) || **Colorbar:** {label} – {lowcolour}: {low}, {highcolour}: {high} || **Color Scale (right side):** Labeled "{label}", shifting from {lowcolour} ({low}) to {highcolour} ({high}).
**Color Gradient:** {label}, with {lowcolour} for {low} and {highcolour} for {high}. || **Color bar (right side):** {label} from {low} to {high}, transitioning from {lowcolour} to {highcolour}.
[scale.band]
{colour} – {a} to {b} || {colour}: {a} to {b} || {colour}: approximately {a}–{b} || {colour} ({a}–{b}) || {colour} represents values between {a} and {b} || {colour} corresponds to values of {a}–{b} || {colour} indicates {a}–{b} || **{colour}** represents {a} to {b} || **{colour} ({a}–{b})**
{colour} is used for {a}–{b} || **{colour}:** Values between {a} and {b} || {colour} corresponds to the range {a}–{b} || {colour}: range {a}–{b} || {colour} corresponds to {a} to {b} || {a} to {b}: {colour} || values from {a} to {b} are shown in {colour} || {colour} cells represent {a}–{b}
[legend.lead]
**Legend (Color Key):** || **Color Legend / Categories:** || **Legend and Color Coding:** || **Legend (top right corner):** || **Legend (below the figure):** || **Color-coded categories:** || **Color Coding (Legend):** || **Color Representation:** || **Color Mapping:** || **Category Legend:**
**Legend – Color Coding:** || **The legend shows:** || **Legend (Colors):** || **The legend indicates:** || **Cell colors:** || **Legend Entries:** || **Categorical colors:**
[legend.entry]
{colour} (for {name}) || {colour} cells represent {name} || {colour}: represents {name} || {colour}: indicates {name} || {name}: indicated by {colour} || **{colour}:** represents {name} || **{name}** is shown in {colour} || {name} is colored {colour} || {colour} is used for {name} || {colour} is {name}
{name} (represented by {colour}) || **{name}** – {colour} || {colour} squares represent {name} || {colour} – represents {name} || **{colour}** – {name} || {name}: {colour} cells || {name}: colored {colour}
[panels.lead]
The panels are arranged in the following order: || The {count} panels are titled: || The figure includes {count} panels, titled: || Each panel has a title: || The image includes the following {count} heatmaps: || The heatmaps are titled as follows: || The subplots are labeled: || **Subplot titles:**
There are {count} heatmaps, titled: || The titles of the {count} panels are: || The image shows {count} panels: || **Titles of the panels:** || The panels have the following titles: || The {count} heatmaps are labeled: || **Panel labels ({count}):** || The following {count} panels are included: || The {count} individual panels are:
[panels.family]
The panels are titled {pattern}, with X ranging from {first} to {last}. || The heatmaps are labeled {pattern}, where X goes from {first} to {last}. || The panels cover {facets} {first} to {last}, each titled {pattern}. || Each {facet} (from {first} to {last}) has its own panel for {pattern}.
The titles of the panels are {pattern}, where X runs from {first} to {last}. || The image includes {pattern} for X from {first} to {last}. || {pattern} are shown for {facets} {first} through {last}. || There are separate panels for {pattern}, with X = {first} to {last}. || Panel titles: {pattern} (X from {first} to {last}).
The subplots are titled {pattern}, for X ranging from {first} to {last}. || Each panel is titled {pattern}, where X takes values from {first} to {last}. || The figure includes one panel per {facet} ({first}–{last}) for {pattern}. || The heatmaps include {pattern}, where X = {first} through {last}.
For {facets} {first}–{last}, the panels are titled {pattern}. || Subplot titles are {pattern}, where X is the {facet} number ({first}–{last}). || The panels are labeled {pattern}, covering X = {first} to {last}. || Panels are provided for {pattern}, with X = {first}, ..., {last}.
[panel.heading]
Panel {n}: "{title}" || {title} Subplot || {n}. {title} Panel || Heatmap {n}: "{title}" || **{title}** (Panel {n}) || Panel – {title} || Chart {n} – {title} || Subplot {n} – {title} || **{title} Panel** || **Heatmap {n}: {title}** || {n}. "{title}" || Analysis of {title} || Panel {n} | {title}
Details: {title} || **Subplot {n}: {title}** || Plot {n}: {title} || {title} – Panel {n}
[panel.lead]
**{title} (panel)**: || **Panel ({title}):** || **Subplot {title}:** || **{title} subplot**: || **{title} Subplot:** || **Heatmap "{title}":** || **Heatmap ({title}):** || **{title} Plot:** || *{title} panel:* || The **{title}** panel: || **{title}** panel: || **{title}** heatmap: || **For {title}:** || Panel **{title}**:
**Heatmap – {title}:** || ***{title}***:
[panel.in]
In the {title} heatmap, {clause} || In the "{title}" panel, {clause} || For the panel titled {title}, {clause} || In the subplot for {title}, {clause} || **{title}:** {clause} || Within the panel {title}, {clause} || For **{title}**, {clause} || In the heatmap titled {title}, {clause} || In the "{title}" heatmap: {clause}
Regarding the {title} panel, {clause} || For the {title} subplot, {clause} || In the panel labeled {title}, {clause} || Looking at the {title} panel, {clause} || Panel {title}: {clause} || {title} panel: {clause} || {title} heatmap: {clause} || In the chart for {title}, {clause}
[facet.heading]
{facet} {n}: Comparison || {facet} {n} Panel Analysis || {facet} {n} – Heatmaps || **{facet} {n} Panels:** || Panels: {facet} {n} || Analysis of {facet} {n} || {facet} {n} Description || {facet} {n} (all panels) || Heatmaps: {facet} {n} || {facet} {n} Data || {facet} {n} – Details || Subplots for {facet} {n}
{facet} {n} – Panels || Observations for {facet} {n} || **{facet} {n} Comparison** || {facet} {n} – Results || {facet} {n}: Observations
[method.heading]
{method} Heatmap Analysis || Analysis of {method} || {method} Panel Descriptions || {method} Panel Analysis || {method} – Heatmaps || {method}: Heatmaps || {method}: Panels || Subplots: {method} || **{method} Heatmaps:** || {method} Model Heatmaps || Panels with {method} || Subplots for {method} || Observations for {method}
{method} Data || **{method} Panels:** || {method} Group || {method} – Details
[method.lead]
**{method} (panel):** || **{method} heatmap:** || *{method} heatmap:* || The **{method}** heatmap: || **{method}** panel: || **{method}** heatmap: || *{method} panel:* || **{method} Plot:** || **{method} Subplot:** || **Subplot ({method}):** || **Heatmap – {method}:** || **Panel – {method}:** || **{method} case:**
**{method} condition:** || **{method} configuration:** || **Using {method}:** || **In {method}:** || **{method} Model:**
[method.in]
For all {method} subplots, {clause}
In all panels for {method}, {clause} || In all heatmaps for {method}, {clause} || In every panel for {method}: {clause} || For each {method} panel, {clause} || Across all panels labeled {method}, {clause} || Across each of the {method} heatmaps, {clause}
All of the {method} panels show the same thing: {clause} || In every one of the {method} panels, {clause} || For all panels in the {method} group, {clause} || In all {method} subplots, {clause} || In each {method} subplot: {clause} || For every {method} heatmap: {clause} || Across all {method} subplots: {clause}
Every heatmap for {method} has the same pattern: {clause} || In each panel for {method}, {clause}
[row.lead]
**For the {row} row:** || **In the {row} row:** || **In row {row}:** || *{row} row:* || The **{row}** row: || **{row} –** || **Row ({row}):** || **{row} Data:** || **{row} data:** || **{row} Row:** || *{row}:* || Row **{row}**: || **{row}** (row): || *Row {row}:* || **{row} category:** || **{row} pattern:**
[row.in]
In the "{row}" row, {clause} || For the row labeled {row}, {clause} || In the row labeled {row}: {clause} || Looking at row {row}, {clause} || Within row {row}, {clause} || For row {row}, {clause} || For the {row} row: {clause} || The row labeled {row}: {clause} || Focusing on {row}, {clause} || Considering {row}, {clause}
In the row corresponding to {row}, {clause} || For the row corresponding to {row}, {clause} || Throughout {row}, {clause} || When looking at {row}, {clause} || In terms of {row}, {clause} || Specifically, for {row}, {clause} || With regard to {row}, {clause}
[join]
. By comparison, || ; by comparison, || . Finally, || . By contrast, || , though || , yet || ; and || . Here too, || ; again, || . Further,
. Moreover, || . On the other hand, || ; on the other hand, || . Besides this, || . Likewise, || . Conversely, || ; conversely, || . At the same time,
[level.top]
the maximum {noun} || <the strongest spike|the strongest spikes> || <an extremely high value|extremely high values> || <the highest spike|the highest spikes> || the peak intensity || extremely high intensity || <the brightest spot|the brightest spots> || extremely strong {noun} || <a very high peak|very high peaks>
<a very intense peak|very intense peaks> || <a massive spike|massive spikes> || <the maximum value|the maximum values> || very strong intensity || <a very strong spike|very strong spikes> || <the strongest hotspot|the strongest hotspots> || extremely intense {noun} || <a maximum value|maximum values>
[level.high]
<a high-value cell|high-value cells> || higher {noun} || stronger {noun} || <a noticeable peak|noticeable peaks> || <a prominent peak|prominent peaks> || <a high peak|high peaks> || <a strong hotspot|strong hotspots> || strong intensity || <an intense spot|intense spots> || considerably elevated {noun} || highly elevated {noun}
<a clear spike|clear spikes> || <a prominent hotspot|prominent hotspots> || <a high spike|high spikes> || <an elevated value|elevated values> || high activity || clearly elevated {noun} || <a distinct spike|distinct spikes>
[level.moderate]
moderate levels of {noun} || <a medium-sized peak|medium-sized peaks> || <a medium value|medium values> || <a moderately strong peak|moderately strong peaks> || moderate-intensity {noun} || <a moderate-intensity cell|moderate-intensity cells> || intermediate intensity || moderate to high {noun} || mid-range values of {noun}
<a mid-range value|mid-range values> || <a mid-level peak|mid-level peaks> || moderately high intensity || <a medium spike|medium spikes> || intermediate levels of {noun} || <a mid-range peak|mid-range peaks> || medium levels of {noun} || moderately high {noun} values
[level.slight]
low levels of {noun} || <a faint peak|faint peaks> || <a slight bump|slight bumps> || slightly higher {noun} || <a weak spike|weak spikes> || <a low-intensity cell|low-intensity cells> || weak intensity || <a mild spike|mild spikes> || <a minor increase|minor increases> || <a slightly elevated value|slightly elevated values>
slightly raised {noun} || <a subtle peak|subtle peaks> || <a small increase|small increases> || <a weak signal|weak signals> || <a faint cell|faint cells>
[bracket.colour]
(indicated in {colour}) || ({colour} on the color scale) || (seen in {colour}) || (the color is {colour}) || (with {colour} coloring) || (with {colour} shading) || (appears {colour}) || (denoted by {colour}) || (shown as {colour}) || (appearing as {colour})
(colored in {colour}) || (visible as {colour} cells) || (highlighted {colour}) || (displayed as {colour}) || (indicated by {colour} coloring)
[bracket.value]
(values = {v}) || (a reading of {v}) || (value is {v}) || (with a value at {v}) || (measured at {v}) || (estimated value {v}) || (est. value: {v}) || (level: {v}) || (score: {v}) || (intensity: {v}) || (valued at {v}) || (value estimated at {v}) || (peaking at {v}) || (read as {v}) || (its value is {v}) || (i.e., {v})
[bracket.both]
({colour}, estimated at {v}) || ({colour}, i.e., {v}) || ({colour}, est. {v}) || ({colour} shading, {v}) || ({colour} coloring, value {v}) || ({colour}; values of {v}) || ({colour}; {v} on the color scale) || ({colour}, with a value of {v}) || (shown in {colour}, value {v}) || (colored {colour}, {v}) || ({v}, in {colour})
({v}, shown in {colour}) || (value: {v}, {colour}) || (value: {v}, color: {colour}) || (color: {colour}, value: {v}) || ({colour}, valued at {v}) || ({colour}, equal to {v})
[value.exact]
{v} || {v} || {v} || **{v}** || `{v}`
[value.about]
~ **{v}**
{v} (estimated) || an estimated ~{v} || approximately `{v}` || about `{v}` || roughly **{v}** || around **{v}** || ≈**{v}** || ~`{v}` || somewhere near {v} || right around {v} || approx. **{v}** || est. {v} || around `{v}` || just about {v}
[value.range]
between about {a} and {b} || between approximately {a} and {b} || between ~{a} and ~{b} || between around {a} and {b} || {a}–{b} (approx.) || {a} to {b} (estimated) || approx. {a}–{b} || approx. {a} to {b} || an estimated {a}–{b} || an estimated {a} to {b} || ~**{a}–{b}** || around **{a}–{b}** || approximately **{a}–{b}**
**{a}** to **{b}** || anywhere from {a} to {b} || approximately {a} – {b} || `{a}-{b}` || between **{a}** and **{b}**
[at.one]
{unit} {a} || {unit} {a} || {unit} {a} on the x-axis || the {unit} {a} column || {unit} {a}'s column || the column at {unit} {a} || the cell at index {a} || the position of {unit} {a} || x position {a} || x-value {a} || x-coordinate {a} || x-axis index {a} || {unit} number **{a}** || {unit} index **{a}** || {unit} (index {a}) || the {unit} labeled {a}
the {unit} numbered {a} || **{unit} #{a}** || the {unit} #{a} cell || column number {a}
[at.many]
{units} {list} || {units} {list} || {units} {list} on the x-axis || x-values {list} || x-coordinates {list} || x positions {list} || x-axis indices {list} || the columns at {units} {list} || {units} labeled {list} || the {units} labeled {list} || a few {units} ({list}) || some {units} ({list}) || the cells at positions {list} || column numbers {list}
the specific {units} {list} || isolated {units} ({list}) || a handful of {units} ({list}) || selected {units} ({list})
[at.range]
{units} in the range {a}–{b} || {units} in the range of {a} to {b} || {units} from {a} to {b} (inclusive) || {units} {a} through {b} inclusive || the interval of {units} {a}–{b} || {units} **{a}** to **{b}** || {units} **{a}** through **{b}** || {units} numbered {a}–{b} || {units} labeled {a}–{b}
the group of {units} {a}–{b} || the {units} spanning {a}–{b} || the {units} in the {a}–{b} interval || {units} between {a} and {b} (inclusive) || {units} ranging between {a} and {b} || {units} indexed {a} to {b} || the {units} {a} through {b}
[at.progression]
{units} {a}, {b}, {c}, continuing in the same pattern to {z} || a regular series of {units} ({a}, {b}, {c}, ..., {z}) || {units} {a}, {b}, {c}, and so on to {z} || {units} {a}, {b}, {c}, … {z} || {units} at {a}, {b}, {c}, ..., {z} || {units} {a}, {b}, {c}, etc. (up to {z})
{units} `{a}`, `{b}`, `{c}`, ..., `{z}` || uniformly spaced {units} ({a}, {b}, {c}, …, {z}) || {units} spaced at equal intervals ({a}, {b}, {c}, ..., {z}) || {units} {a}, {b}, {c}, and continuing through {z} || the sequence of {units} {a}, {b}, {c}, ..., {z} || {units} numbered {a}, {b}, {c}, ..., {z}
{units} in a repeating pattern ({a}, {b}, {c}, …, up to {z}) || {units} ({a}, {b}, {c}, ... up to {z}) || {units} at fixed intervals ({a}, {b}, {c}, …, {z}) || {units} {a}, {b}, {c}, … (continuing to {z}) || x-values {a}, {b}, {c}, ..., {z}
[at.from]
{units} {a} and over || {units} numbered {a} and above || {units} with indices {a} and above || {units} with indices ≥ {a} || {units} from {a} and above || {units} from {a} through the last one || {units} from {a} through the end || {units} {a} and all later ones || the later {units} (from {a} onward) || later {units} (≥ {a}) || higher {units} (≥ {a})
all {units} from {a} onward || all {units} {a} and above || {units} in the range {a} and above || {units} ({a} and higher) || {units} ({a} onwards) || higher-numbered {units} ({a}+)
[at.upto]
the early {units} (up to {a}) || {units} {a} or below || all {units} up to and including {a} || {units} numbered {a} and below || {units} with indices ≤ {a} || {units} with indices {a} and below || {units} from {first} to {a} (inclusive) || the first {units}, up to {a}, || lower {units} ({a} and below) || the lower {units} (up to {a}) || {units} ({first} to {a})
the early {units} ({first} to {a}) || the lower-numbered {units} ({first}–{a}) || {units} from the left edge to {a} || {units} starting from {first} up to {a} || {units} from the beginning up to {a} || {units} at the start ({first}–{a})
[at.above]
{units} numbered higher than {a} || the {units} greater than {a} || {units} with indices > {a} || {units} with index greater than {a} || {units} with indices higher than {a} || the {units} following {unit} {a} || {units} after {unit} {a} || the {units} after {a} || {units} beyond {unit} {a} || all {units} with index > {a} || all {units} greater than {a} || later {units} (after {a})
the later {units} (> {a}) || all {units} following {unit} {a} || {units} with numbers above {a} || higher-numbered {units} (> {a}) || {units} (above {a})
[at.below]
{units} numbered lower than {a} || the {units} less than {a} || {units} with indices < {a} || {units} with index less than {a} || {units} with indices lower than {a} || the {units} preceding {unit} {a} || {units} before {unit} {a} || the {units} before {a} || {units} prior to {unit} {a} || all {units} with index < {a} || all {units} less than {a}
early {units} (before {a}) || the early {units} (< {a}) || all {units} preceding {unit} {a} || {units} with numbers below {a} || lower-numbered {units} (< {a}) || {units} (below {a})
[at.first]
the first {n} {units} on the left || the first {n} {units} on the axis || the first {n} {units} on the x-axis || the {n} {units} on the left side || the {n} columns furthest to the left || the leftmost {n} columns || the {n} leftmost columns || the initial {n} columns || the {n} {units} on the left edge || all of the first {n} {units} || the first {n} {units} (leftmost)
the {n} {units} closest to the left edge || the first {n} {units} shown || the first {n} {units} from left to right || the {n} left-hand {units} || just the first {n} {units} || each of the first {n} {units}
[at.last]
the last {n} {units} on the right || the last {n} {units} on the axis || the last {n} {units} on the x-axis || the {n} {units} on the right side || the {n} columns furthest to the right || the rightmost {n} columns || the {n} rightmost columns || the {n} last columns || the {n} {units} on the right edge || all of the last {n} {units} || the last {n} {units} (rightmost)
the {n} {units} closest to the right edge || the last {n} {units} shown || the final {n} {units} on the right || the {n} right-hand {units} || just the last {n} {units} || each of the last {n} {units}
[at.except]
{units} {a}–{b} (but not {c}) || {units} {a}–{b}, with {c} as the only exception, || {units} {a} through {b} (except {c}) || {units} {a} through {b} (excluding {c}) || {units} {a} to {b}, but not {c}, || {units} {a} to {b} (all except {c}) || all {units} between {a} and {b} except for {c} || {units} from {a} to {b}, excluding {c}, || {units} {a}–{b} ({c} excluded)
{units} {a} through {b} with the exception of {c} || {units} {a}–{b}, except for {c}, || {units} {a} to {b}, skipping {c}, || {units} {a}–{b} (with {c} excluded) || every one of {units} {a}–{b} except {c} || {units} from {a} to {b} (except {c}) || {units} {a} through {b}, but not {c},
[about.one]
the cell near {unit} {a} || the position around {unit} {a}
{unit} {a} (est.) || an index around {a} || the column around {unit} {a}
approximately {unit} **{a}** || {unit} {a} (estimated position) || {unit} {a} (approximate position) || {unit} index ~{a} || {unit} number ~{a} || the position near {unit} {a} || a position around {unit} {a} || a position near {unit} {a} || the column near {unit} {a} || a column around {unit} {a}
{unit} ~**{a}** || {unit} around {a}
[about.many]
the positions around {units} {list}
{units} (est. {list})
{units} {list} (rough estimates) || {units} {list} (approximate indices) || {units} {list} (roughly) || approximate {units} {list} || columns near {units} {list} || positions near {units} {list} || positions close to {units} {list} || {units} (estimated at {list}) || {units} (approximate: {list}) || {units} near {list}
{units} close to {list} || x-values around {list} || indices around {list} || {units} ~ {list}
[about.range]
approximately {units} {a}-{b} || roughly {units} {a}-{b} || {units} in the approximate range {a}–{b} || the approximate range of {units} {a}–{b} || {units} in the range of approximately {a} to {b} || somewhere around {units} {a}–{b} || {units} between roughly {a} and {b} || {units} between about {a} and {b} || {units} between around {a} and {b} || {units} {a}–{b} (rough estimate)
{units} {a} to {b} (approximately) || {units} {a} to {b} (roughly) || {units} from about {a} through {b} || {units} roughly from {a} to {b} || {units} (around {a}–{b}) || {units} (approx. {a} to {b}) || {units} in roughly the {a}–{b} range
[at.row]
{unit} {a} along the {row} row || {row} – {unit} {a} || {unit} {a} – {row} || the {unit} {a} cell in {row} || the {unit} {a} cell of the {row} row || the {row} entry at {unit} {a} || the {row} row, {unit} {a}, || the {row} row ({unit} {a}) || {unit} {a} within the {row} row || the cell at {unit} {a} in {row} || the cell at {unit} {a}, row {row},
column {a} of the {row} row || column {a} in the {row} row || {unit} {a} (row labeled {row}) || the {row} row's cell at {unit} {a} || {unit} {a}, in the {row} row,
[at.label]
the column corresponding to {a}
{a} || {a} || the column for {unit} {a} || the "{a}" column || the {unit} labeled "{a}" || {a} (column) || column {a} (x-axis) || the column titled {a} || the column with label {a} || the {a} column on the x-axis || {a} on the x-axis || the {a} category || the column representing {a} || the entire column for {a} || all of {a}
the cells under {a}
[at.labels]
the columns corresponding to {list}
{list} || {list} || the {list} categories || the columns for {units} {list} || {list} on the x-axis || {list} (columns) || the columns titled {list} || the columns with labels {list} || the columns representing {list} || the {units} {list} on the x-axis || a few {units} ({list}) || some {units} ({list}) || selected {units} ({list})
the cells under {list} || the columns named {list} || the labels {list}
[clause.points]
it shows {L} at {P} || we observe {L} at {P} || {L} appearing at {P} || {L} detected at {P} || {L} seen at {P} || {L} found at {P} || {L} evident at {P} || {L}, specifically at {P} || {L}, particularly at {P} || {L} (at {P}) || {L} recorded at {P} || {P} <is|are> notable for {L} || {P} <corresponds|correspond> to {L} || {P} <represents|represent> {L}
{P} <reaches|reach> {L} || {P} <is|are> distinguished by {L} || {P} visibly <shows|show> {L} || {P} <shows|show> evidence of {L} || {L} showing up at {P}
[clause.range]
{L} visible across {P} || {L} seen throughout {P} || {L} observed in {P} || {L} evident across {P} || {L} concentrated across {P} || {P} uniformly <shows|show> {L} || {P} <continues|continue> to show {L} || {P} generally <shows|show> {L} || it shows {L} across {P} || we observe {L} in {P} || {L} is maintained across {P} || {L} is found in {P}
{L} is noticeable in {P} || {P} <reaches|reach> {L} || {P} <represents|represent> {L} || {P} <is|are> mostly characterized by {L} || {P} <is|are> notable for {L} || {P} <corresponds|correspond> to {L}
[clause.value]
{P} <reaches a value|reach values> of {v} || {P} <is|are> valued at {v} || {P} <is|are> estimated at {v} || {P} <is|are> estimated to be {v} || {P} <is|are> recorded at {v} || {P} – {v} || {P}: value of {v} || {P} (value of {v}) || the value is {v} at {P} || it reaches {v} at {P} || {P} <appears|appear> to be {v} || {P} <reports|report> {v}
{P} <displays a value|display values> of {v} || {P} <exhibits|exhibit> {v} || {P} <has|have> a recorded value of {v} || {v} (at {P}) || a value of {v} is seen at {P}
[clause.colour]
{colour} shading in {P} || {P} <is|are> visible in {colour} || {P} <is|are> represented in {colour} || {P} <is|are> indicated in {colour} || {P} <is|are> denoted by {colour} || {P} <is|are> depicted as {colour} || {colour} cells can be seen at {P} || {colour} cells are visible at {P} || {colour} cells are located at {P} || {P} <shows|show> {colour} shading || {P} <shows|show> {colour} coloring
{P} <has|have> a {colour} color || {P} <exhibits|exhibit> a {colour} color || {colour} is present at {P} || {P} <appears|appear> as {colour} || {P} <contains|contain> {colour} || {P} <is|are> mostly {colour} || {colour} is visible at {P}
[clause.respective]
{P} reach values of {vs}, respectively || {P} exhibit {vs}, respectively || {P} are at {vs}, respectively || {P} show a value of {vs}, respectively || {P} with respective values of {vs} || {P} have the values {vs}, respectively || {P} show respective values of {vs} || {P} (with values of {vs}, respectively) || {P} (values: {vs}, respectively) || the respective values at {P} are {vs} || {P} are {vs} respectively
{P} have {vs}, respectively || {P} are estimated at {vs}, respectively || {P} display values of {vs}, respectively || {P} are valued at {vs}, respectively || values at {P} are {vs}, respectively || {P} – values {vs}, respectively
[clause.settle]
values are {v} for {units} {first} to about {m}–{n} || for {units} {first} to approximately {m}–{n}, values remain at {v} || {units} {first} to around {m}–{n} show {v} || {units} {first} to roughly {m}–{n} show values of {v} || values of {v} are seen from {unit} {first} to about {m}–{n} || from {unit} {first} to roughly {m}–{n}, the value is {v}
from {unit} {first} until approximately {m}–{n}, values stay at {v} || {units} {first} through approximately {m}–{n} have values of {v} || {units} {first} to ~{m}–{n} remain at {v} || it stays at {v} from {unit} {first} to around {m}–{n} || values start at {v} at {unit} {first} and stay there until about {m}–{n} || {units} {first} to approximately {m}–{n} (values {v})
the value is {v} between {unit} {first} and approximately {m}–{n} || in {units} {first} to about {m}–{n}, the values are {v} || the early {units} ({first} to roughly {m}–{n}) are at {v} || values are maintained at {v} from {unit} {first} to about {m}–{n} || {units} {first} up to around {m}–{n} have {v}
[clause.rows]
for {rows}, we see {L} at {P}
{L} appearing at {P} in {rows}
{L} present at {P} in {rows}
{L} visible at {P} for {rows}
{rows} all show {L} at {P} || {rows} each exhibit {L} at {P} || {rows} consistently show {L} at {P} || {P} <exhibits|exhibit> {L} for {rows} || {P} <displays|display> {L} in {rows} || {P} <shows|show> {L} for {rows} || {P} <contains|contain> {L} in {rows}
at {P}, {rows} show {L} || at {P}, {L} can be observed in {rows} || {rows} also show {L} at {P} || across {rows}, {P} <shows|show> {L} || {rows}: {L} (at {P}) || {rows} reach {L} at {P}
[rows.lead]
{L} noted at: || {L} detected at: || {L} by row and position: || **{L} (rows and positions):**
**{L}** can be found at:
**{L}** by row: || Locations of {L}: || **{L} in:** || **{L} at:** || **Cells with {L}:** || {L} (locations): || **{L}** visible in: || The following positions have {L}: || Rows and positions with {L}: || {L} by location: || **{L} (locations):**
The following cells show {L}:
[rows.entry]
{row} – at {P} || {row}: found at {P} || {row}: in {P} || {row} row, {P} || {row} row: {P} on the x-axis || {row} row, at {P} || {row}, located at {P} || {row} (located at {P}) || {row}: specifically {P} || {row}: specifically at {P} || the {row} row: {P} || the {row} row ({P}) || {P} for the {row} row || {P} on the {row} row || {P} along {row}
row {row} – {P} || at {P} in {row}
[column]
{P} is {v} for all {yunits} || {P} is {v} across all {yunits} || {P} shows {v} across all {yunits} || {P} shows values of {v} for all {yunits} || {P} maintains a value of {v} for all {yunits} || {P} stays at {v} across all {yunits} || {P} has {v} for all {yunits} || {P} has a consistent {v} across all {yunits} || {P} is constant at {v} across all {yunits}
{P}: values of {v} across all {yunits} || {P}: all {yunits} at {v} || across all {yunits}, {P} shows {v} || for all {yunits}, {P} is at {v} || all {yunits} show {v} for {P} || all {yunits} have {v} in {P} || {P} displays {v} in every one of the {yunits}
[cell]
the value for {yunit} {y} and {xunit} {x} is {v} || {yunit} {y}, {xunit} {x} has a value of {v} || {xunit} {x}, {yunit} {y} reaches {v} || {yunit} {y} reaches {v} at {xunit} {x} || {yunit} {y} shows {v} at {xunit} {x} || at {xunit} {x}, {yunit} {y} has a value of {v} || {v} is seen at {xunit} {x}, {yunit} {y} || the cell ({xunit} {x}, {yunit} {y}) is {v}
{xunit} {x} – {yunit} {y}: {v} || {xunit}: {x}, {yunit}: {y} – {v} || {yunit} {y} ({xunit} {x}): {v} || {xunit} {x} for {yunit} {y}: {v} || the cell at {yunit} {y}, {xunit} {x} shows {v} || {yunit} {y} at {xunit} {x} shows {v} || {xunit} {x}, {yunit} {y} (value: {v}) || {v} for {yunit} {y} at {xunit} {x} || {xunit} = {x}, {yunit} = {y}: {v}
[region]
{L} is found in {X}, {Y} || {L} is present in {X} and {Y} || {L} observed in {X}, {Y} || {L} visible in {X} and {Y} || the area of {X} and {Y} shows {L} || the region of {X} and {Y} has {L} || in the region of {X} and {Y}, {L} is visible || {L} covers {X} and {Y} || {L} appears in {X}, {Y} || {L} (located in {X}, {Y}) || {X}, {Y} have {L}
in {X}, {L} is seen in {Y} || {X} show {L} in {Y} || the block of {X} and {Y} shows {L} || a block of cells in {X}, {Y} shows {L} || the cells in {X} and {Y} show {L} || {L} extends across {X} and {Y} || {L} seen in {X} for {Y}
[background.plain]
{noun} appears uniform across all {units} || {noun} is relatively uniform across all {units} || the overall pattern is uniform || a relatively even {noun} distribution || the {noun} distribution is even across {units} || the {noun} is fairly uniform overall || the color is nearly uniform across the panel || all {units} show similar {noun}
the cells look nearly identical across the panel || very uniform in appearance || the panel is relatively uniform || {noun} is well balanced across {units} || consistent {noun} across all {units} || {noun} is roughly equal for all {units} || appears uniform throughout || a balanced distribution of {noun} || uniform {noun} throughout the panel
[background.colour]
most cells are shaded {colour} || mostly {colour} cells || {colour} is the dominant color || the dominant color is {colour} || the overall color is {colour} || the panel is predominantly {colour} || the panel is largely {colour} || the heatmap is mostly {colour} || predominantly {colour} shading || the majority of the cells are {colour} || most of the heatmap is {colour}
most of the cells are {colour} || the background color is {colour} || {colour} is dominant throughout || the panel is dominated by {colour} || {colour} covers most of the panel || almost all of the panel is {colour} || the base color is {colour}
[background.value]
most of the panel shows {v}
most cells show values of {v} || the majority of cells are at {v} || the majority of cells show {v} || most cells are {v} || the majority of the {noun} values are {v} || overall {noun} is {v} || general {noun} level: {v} || {noun} is generally {v} || {noun} is {v} in most cells || most of the values are {v}
the baseline is {v} || baseline values of {v} || the background value is {v} || typical values of {v} || most cells fall at {v} || almost all cells are {v}
[row.background]
all values in this row are {v} || values are {v} throughout || all cells in the row are {v} || the whole row is {v} || the entire row is at {v} || the entire row shows {v} || the {noun} is {v} across the entire row || the row is uniformly {v} || {noun} values are {v} across the row || constant {v} throughout || {v} for all cells || {v} across the entire row || all positions show {v}
every cell shows {v} || values remain at {v} across the whole row || {noun} remains at {v} throughout || the row consistently shows {v}
[elsewhere]
all remaining values are {v} || all other values are at {v} || all other cells have values of {v} || all other cells show {v} || all others show {v} || everything else is {v} || the rest of the cells are {v} || other values are {v} || elsewhere, values are {v} || elsewhere, the values are {v} || other cells have {v} || the rest of the values are {v} || all the other cells are {v}
the others are {v} || remaining values: {v} || the other values remain at {v} || in the remaining cells, values are {v}
[absence]
no strong peaks || no distinct peaks || no significant hotspots are visible || no clear hotspots || no distinct spikes are visible || no major peaks are visible || there are no distinct peaks || no peaks are visible || no spikes are present || shows no significant peaks || there are no cells with high {noun} || there is no area of high {noun}
no high {noun} values are present || no cells stand out || no {noun} spikes are visible || no cell shows high {noun} || does not contain any hotspots
[absence.colour]
{colour} cells are not present || there are no cells in {colour} || no cells are {colour} || no {colour} spots || {colour} is not visible || no {colour} spots are visible || no {colour} is present || {colour} does not appear || no cells appear in {colour} || there are no {colour} spots || no {colour} coloring is visible || no {colour} shading is visible || there are no {colour} areas || does not show any {colour}
does not reach {colour} || no cells are shown in {colour} || none of the cells are {colour}
[absence.region]
no hotspots in {P} || no significant spikes in {P} || no strong peaks in {P} || no clear peaks in {P} || there are no peaks in {P} || there are no notable peaks in {P} || there is no significant {noun} in {P} || no high values in {P} || {P} do not show any hotspots || {P} do not contain any peaks || {P} show no spikes || {P} show no hotspots || {P} show little to no {noun} || {P} have no peaks
no significant activity in {P} || very few peaks in {P} || little to no {noun} in {P} || no spikes are visible in {P}
[trend]
{noun} tends to increase from left to right || {noun} decreases gradually from left to right || {noun} generally decreases along the x-axis || there is a gradual increase from left to right || values decrease toward the right || {noun} increases toward the right side || {noun} gradually decreases as {units} increase
values are higher toward the left side || {noun} rises sharply and then levels off || the {noun} shows a downward trend across {units} || a diagonal pattern runs from top-left to bottom-right || intensity increases toward the bottom || the values become darker toward the lower-right corner
{noun} first increases and then decreases across the {units} || the highest values are concentrated in the upper-left quadrant || {noun} steadily increases along the x-axis || there is no consistent trend across {units}; the {noun} goes up and down
[comparison]
{row} has higher {noun} than the other rows || {row} has lower {noun} than the other rows || {row} shows the highest overall {noun} || {row} shows the lowest overall {noun} || {row} appears to have the highest {noun} of all rows || {row} is more variable than the other rows || {row} has the strongest overall {noun} || {row} shows less {noun} compared to the others
compared to the other rows, {row} shows higher {noun} || compared to the other rows, {row} is more uniform || {noun} in {row} is higher than in the other rows || {noun} is lowest in {row} || {row} is generally darker than the other rows || {row} is generally lighter than the others || {row} shows greater variability than the rest
{row} stands out as having the highest {noun} among the rows || the {noun} for {row} is consistently higher than for the others
[count]
approximately {a} to {b} of the {total} cells are filled || about {a}–{b} of the {total} cells are marked || roughly {a}–{b} of {total} cells are filled in || an estimated {a}–{b} of the {total} cells are colored || there are approximately {a}–{b} colored cells out of {total} || there are around {a} to {b} marked cells out of {total}
approximately {a}–{b} colored squares (out of {total}) || around {a}–{b} cells out of {total} are colored || about {a} to {b} cells out of {total} contain a point || approximately {a} to {b} points in total (out of {total} cells) || the number of colored cells is approximately {a}–{b} (of {total}) || the total number of marked cells is around {a}–{b} of {total}
roughly {a} to {b} cells are highlighted out of {total} || about {a}–{b} cells are highlighted (of {total}) || in total, approximately {a}–{b} cells out of {total} are marked || estimated number of colored cells: {a}–{b} out of {total} || around {a} to {b} of {total} grid cells are colored
[category.region]
{cat} is concentrated primarily in {X} and {Y} || {cat} cells cluster in {X}, {Y} || {cat} cells are clustered in {X} and {Y} || {cat} is clustered in {X}, {Y} || {cat} is mainly concentrated in {X}, {Y} || a cluster of {cat} cells in {X} and {Y} || a cluster of {cat} is visible in {X}, {Y} || there is a dense {cat} cluster in {X}, {Y} || {cat} cells are densest in {X}, {Y}
{cat} is most concentrated in {X} and {Y} || {cat} cells are most common in {X}, {Y} || {cat} dominates the region of {X} and {Y} || {cat} cells dominate {X}, {Y} || {X}, {Y} show a high concentration of {cat} || {X}, {Y} show a dense cluster of {cat} || the densest {cat} region is {X}, {Y} || a large group of {cat} cells in {X} and {Y} || many {cat} cells in {X}, {Y}
[category.band]
{cat} cells are most common in {X} || {cat} is most common in {X} || {cat} is mainly concentrated in {X} || {cat} is most concentrated in {X} || {cat} cells dominate {X} || {cat} cells cluster in {X} || {cat} cells are mostly located in {X} || {cat} is mostly found in {X} || {X} show a dense cluster of {cat} || {X} contain a large number of {cat} cells || {X} are mostly {cat}
many {cat} cells in {X} || many {cat} cells are found in {X} || a dense cluster of {cat} in {X} || {cat} is the dominant category in {X} || {cat} is abundant in {X} || there is a high concentration of {cat} in {X} || {X} have a high density of {cat}
[category.point]
there is a single {cat} cell at {xunit} {x}, {yunit} {y} || there is an isolated {cat} cell at {yunit} {y}, {xunit} {x} || one {cat} cell is located at {xunit} {x}, {yunit} {y} || a {cat} cell is visible at {xunit} {x}, {yunit} {y} || a {cat} cell appears at {yunit} {y} in {xunit} {x} || {cat} can be seen at {xunit} {x}, {yunit} {y} || {cat} is visible at {xunit} {x} and {yunit} {y}
{cat} appears at {yunit} {y} of {xunit} {x} || {cat}: {xunit} {x}, {yunit} {y} || the cell at {yunit} {y}, {xunit} {x} is marked as {cat} || {xunit} {x}, {yunit} {y} is {cat} || {xunit} {x}, {yunit} {y} contains a {cat} cell || {xunit} {x}, {yunit} {y} shows a {cat} marker || a {cat} marker at {xunit} {x}, {yunit} {y} || a {cat} square is located at {yunit} {y}, {xunit} {x}
an isolated {cat} square at {xunit} {x} and {yunit} {y} || a notable {cat} cell appears at {xunit} {x}, {yunit} {y}
[category.background]
{cat} is spread throughout the panel || {cat} is distributed across all {xunits} || {cat} is scattered across all {xunits} and {yunits} || {cat} cells are distributed throughout || {cat} cells are spread across all {xunits} and {yunits} || {cat} cells are scattered throughout the grid || {cat} appears across the entire grid || {cat} is present throughout the panel || {cat} cells appear throughout the panel
{cat} is widely scattered across the panel || {cat} is spread evenly across the grid || {cat} is dispersed across all {yunits} || {cat} points are scattered across the entire heatmap || {cat} is found across the entire grid || {cat} cells are present in all {xunits} || most of the grid is {cat}
[category.absence]
there is almost no {cat} in {X} || {cat} is not found in {X}
{cat} cells are absent from {X} || {cat} is mostly absent from {X} || no {cat} cells are found in {X} || no {cat} cells are present in {X} || there are very few {cat} cells in {X} || {X} contain few {cat} cells || {X} show very few {cat} cells || {X} have very little {cat}
{X} do not contain {cat} || {X} show almost no {cat} || {X} show little to no {cat} || almost no {cat} cells in {X} || almost no {cat} appears in {X} || minimal {cat} presence in {X}
[table.lead]
**Estimated Data for {title}:** || **Data for {title}:** || **Table for {title}:** || Values in the {title} heatmap: || Data from the {title} heatmap: || The following table shows the values for {title}: || The table below lists the values for {title}: || **Approximate Values – {title}:** || Data table ({title}): || **{title} – Data:** || **{title} – data table:**
Estimated cell values for {title}: || **Values ({title}):** || **{title} Values:** || Numerical data for {title}: || **{title} Data Table:** || The values in {title} are as follows:
[table.corner]
{y} \ {x} (columns)
**{y} (rows)** || {y} (vertical) \ {x} (horizontal) || {y} (Y-axis) || {y} (Y) / {x} (X) || **{y}** \ **{x}** || {y} (Row) \ {x} (Column) || Row \ Col || Row label || Row ({y}) || Rows \ Columns || {y} (y) \ {x} (x) || Y-axis ({y}) || Rows ({y}) || Y / X || {y} (down) \ {x} (across)
[table.long]
{y}; {x}; Value (approx.) || {y}; {x}; Value (estimated) || {y} (Y); {x} (X); Value || {y} (y-axis); {x} (x-axis); Value || {y}; {x}; Value in Cell || {y} (Row); {x} (Column); Cell Value || {y} (Row); {x} (Col); Approx. Value || {y}; {x}; **Value** || **{y}**; **{x}**; **Approximate Value** || **{y}**; **{x}**; **Cell Value** || Row ({y}); Column ({x}); Value
Row ({y}); Col ({x}); Cell Value || {y}; {x}; Estimated Cell Value || {y}; {x}; Approximate value || {y}; {x}; Displayed Value || {y}; {x}; Numerical Value || {y} (rows); {x} (columns); Value
[table.places]
Panel; {y}; {units} with Notable Values; Intensity || Panel; {y}; {units} Highlighted; Intensity Level || Panel; {y}; Prominent {units}; Intensity || Heatmap; {y}; {units} (x-axis); Intensity || Panel; {y}; {units} Identified; Description || Heatmap; {y}; Key {units}; Observation || Subplot; {y}; Notable {units}; Observation || Panel; {y}; Relevant {units}; Level || Panel; {y}; {units}; Observed Level
**Panel**; **{y}**; **Notable {units}**; **Description** || Heatmap; {y}; Significant {units}; Intensity || Panel; Row ({y}); {units}; Intensity || Panel; {y}; Position ({units}); Intensity || Plot; {y}; {units} of Interest; Intensity || Heatmap Panel; {y}; {units}; Description || Subplot Title; {y}; {units}; Level of Intensity || Panel; {y}; {units} Listed; Observed Intensity
[rowline.lead]
The columns, from left to right, are {labels}. || Columns (left to right): {labels}. || The values are ordered by column: {labels}. || Values (columns: {labels}): || The values below follow the column order {labels}. || For each row, the values are given for {labels}: || The columns are labeled {labels}. || In each row, values correspond to {labels}, in that order. || Each row lists values for {labels}:
Row values (from left to right: {labels}): || The columns represent {labels}. || The column order is {labels}. || **Column order:** {labels} || **Column labels:** {labels} || The row values are listed in the order {labels}. || Values from left to right ({labels}):
[rowline]
**{row}:** `{values}` || **{row}:** `[{values}]` || **{row}** – [{values}] || **Row {row}**: {values} || **Row {row}:** [{values}] || Row **{row}**: {values} || **{row} (row):** {values} || **{row}** row: {values} || **{row}** row values: {values} || Row {row} values: {values} || {row} row values: {values} || `{row}`: [{values}] || *Row {row}:* {values}
{row} - {values} || **"{row}"**: {values} || The {row} row: {values} || **Row "{row}":** {values}
[code.lead]
The matrix of values (rows: {y}, columns: {x}) is: || Matrix of estimated values (rows = {y}; columns = {x}): || Estimated values by row ({y}), with columns in order of {x}: || The following matrix lists the values ({y} as rows and {x} as columns): || Data by row ({y}), with {x} from left to right: || Values for each {y} (columns = {x}): || Here is the data by {y}:
Matrix data, with each row being a {y}: || Row-by-row data ({y}: values for each {x}): || The full matrix, with {y} as rows and {x} as columns: || Cell values in matrix form ({y} by {x}): || Values for each {y}, listed across {x}: || Rows represent {y}, columns represent {x}: || The matrix values, row by row ({y}): || Approximate matrix ({y} as rows, {x} as columns):
Matrix ({y} × {x}): || Extracted values, with one row per {y}:
[items.lead]
**{row} row values:** || **Row ({row}):** || **{row} (row values):** || *{row} row:* || **Row {row} values:** || Row **{row}**: || **{row}** row: || **{row}** values: || The **{row}** row: || **In {row}:** || **In the {row} row:** || **For the {row} row:** || Values in row {row}: || For the {row} row: || *Row {row}:* || **Values in {row}:** || Row {row} values:
[item]
{label} – value {v} || {label} (value of {v}) || {label}: value of {v} || *{label}*: {v} || {label}: *{v}* || {label} = **{v}** || {label} = `{v}` || {label}, {v} || {label} valued at {v} || {label} has a value of {v} || {v} (for {label}) || {v} at the {label} column || {v} for the {label} column || {label} – **{v}** || {label} is **{v}** || {label}, value {v} || {label} reaches {v}
[pairs.lead]
The values for the pairs ({y}, {x}) are: || Values for selected pairs, in the format ({y}, {x}): || Cell values in the form (row, column): || Cells in the format ({y}, {x}): || Values listed as (row, column): || The following values are given as (row, column): || The format is ({y}, {x}): value. || Values at specific cells ({y}, {x}): || Values in ({y}, {x}) format: || Selected cells in (row, column) order:
Estimated cell values (row, column): || Specific cell values, listed by (row, column): || Cells labeled as ({y}, {x}): || Cell values by ({y}, {x}): || Below, each cell is identified as (row, column): || Data points, listed as (row, column): || The cells, with ({y}, {x}) coordinates:
[pair]
**({i}, {j}):** {v} || Row {i}, Col {j}: {v} || row {i}, col {j}: {v} || Row {i} / Column {j}: {v} || Row {i}, Column {j} = {v} || Row {i}, Column {j}: **{v}** || Row {i}, Column {j} – {v} || Cell at row {i}, column {j}: {v} || the cell at ({i}, {j}) is {v} || the value at ({i}, {j}) is {v} || `({i}, {j})` = {v} || ({i}, {j}): `{v}` || ({i}, {j}) = **{v}** || Pair ({i}, {j}): {v}
the pair ({i}, {j}) has {v} || ({i}, {j}) has a value of {v} || ({i}, {j}): value {v}
[confusion]
{v} of {y} classified as {x}
actual {y} predicted as {x}: {v} || true {y} predicted as {x}: {v} || {y} instances classified as {x}: {v} || {y} instances misclassified as {x}: {v} || {y} wrongly predicted as {x}: {v} || {y} incorrectly classified as {x}: {v} || {y} mislabeled as {x}: {v} || {y} (actual) → {x} (predicted): {v} || {y} (actual) classified as {x}: {v} || {y} predicted to be {x}: {v} || actual = {y}, predicted = {x}: {v}
true = {y}, predicted = {x}: {v} || {y} misclassified as {x} ({v}) || {y} was classified as {x}: {v} || {y} being predicted as {x}: {v} || predicted as {x}, actually {y}: {v} || {y} confused for {x}: {v}
[diagonal]
all diagonal values equal {v} || the diagonal values are {v} || the diagonal values are all {v} || diagonal cells all have a value of {v} || each cell on the main diagonal is {v} || the main diagonal cells are {v} || all values on the diagonal are {v} || the diagonal shows {v} in every cell || diagonal cells (where both labels are the same) show {v} || every diagonal entry is {v} || all cells along the diagonal are {v}
the cells on the diagonal all have {v} || the main diagonal is {v} throughout || values on the main diagonal: {v} each || every value along the main diagonal is {v} || the diagonal consists entirely of {v} || diagonal entries all equal {v}
[pool.methods]
Standard Routing; Learned Routing || RLHF; SFT-Only || Regularized; Unregularized || Adapter; Prefix-Tuning || Cosine-Schedule; Linear-Schedule || Single-Task; Multi-Task || Layer-Norm; RMS-Norm || Greedy-Routing; Random-Routing || With-Dropout; Without-Dropout || Supervised; Self-Supervised || Encoder-Only; Decoder-Only; Encoder-Decoder
BF16; FP8 || Loss-Based; Loss-Free || GELU; ReLU; SwiGLU || Small-Batch; Large-Batch || Masked; Unmasked || Proposed-Method; Reference-Method
[pool.facets]
Layer || Layer || Layer || Layer || Block || Stage || Epoch || Phase || Module || Checkpoint || Group || Round || Depth || Section || Trial
[pool.rows]
Question type; type; types; factoid; yes_no; multi_hop; how_to
Dataset; dataset; datasets; ArXiv; PubMed Central; FreeLaw; StackExchange; Enron Emails || Dataset; dataset; datasets; Wikipedia (zh); RefinedWeb; OpenMath; CodeParrot || Domain; domain; domains; Biology; Finance; Legal; Travel; Gaming || Language; language; languages; Italian; Dutch; Swedish; Greek; Turkish
Task; task; tasks; Summarization; Classification; Retrieval; Ranking || Data source; source; sources; Web Pages; Textbooks; Transcripts; Blogs || Model; model; models; Llama-3-8B; Mixtral-8x7B; DeepSeek-V2; Qwen2-7B || Metric; metric; metrics; Accuracy; F1; AUROC; MCC || Benchmark; benchmark; benchmarks; BoolQ; PIQA; SIQA; CSQA || Method; method; methods; grad_cam; deeplift; shap; occlusion
Subject; subject; subjects; Algebra; Geometry; Chemistry; History || Attention type; type; types; self_attn; cross_attn; local_attn || Country; country; countries; Canada; Brazil; Kenya; Japan; Spain || Matrix; matrix; matrices; W_q; W_k; W_v; W_o || Emotion; emotion; emotions; joy; anger; fear; sadness || Season; season; seasons; spring; summer; autumn; winter
[pool.grades]
Seed number; seed; seeds || Complexity; complexity level; complexity levels || Number of digits; digit count; digit counts || Replica; replica; replicas || Sample ID; sample; samples || Subject ID; subject; subjects || Experiment; experiment; experiments || Attempt; attempt; attempts || Participant; participant; participants || Checkpoint; checkpoint; checkpoints
Topic ID; topic; topics || Task ID; task; tasks || Prompt ID; prompt; prompts || Document; document; documents || Partition; partition; partitions || Rank ID; rank; ranks
[pool.units]
Experts; expert; experts || Routed expert; expert; experts || Expert Id; expert; experts || Expert Label; expert; experts || Heads; head; heads || Attention Head Index; head; heads || Transformer layer; layer; layers || Layers; layer; layers || Decoder Layer; layer; layers || Position index; position; positions || SAE Feature; feature; features || MLP Neuron; neuron; neurons || Training iteration; iteration; iterations
Latent dimension; dimension; dimensions || Channel ID; channel; channels || Diffusion step; step; steps || Block number; block; blocks || Token number; token; tokens || Sentence index; sentence; sentences
[pool.tokens]
Token; token; tokens; prompt_end; think_start; think_end; answer_start || Token type; token type; token types; bos; system; user; assistant; eos || Position; position; positions; first_subj; last_subj; relation_tok; final_tok || Dataset; dataset; datasets; MMLU; GPQA; AIME; LiveCode; SimpleQA || Model; model; models; Gemma-7B; Llama-13B; Falcon-40B; MPT-30B
Method; method; methods; PCA; ICA; NMF; UMAP || Feature; feature; features; sepal_len; sepal_wid; petal_len; petal_wid || Metric; metric; metrics; precision; recall; specificity; auc || Prompt; prompt; prompts; Plain; Role-Play; Step-by-Step; Self-Check || Task; task; tasks; NLI; QA; NER; POS || Language; language; languages; en; fr; sw; ta; yo || Component; component; components; W_Q; W_K; W_V; W_O
Noise type; noise type; noise types; gaussian; salt_pepper; blur; jpeg || Probe; probe; probes; linear; mlp_2; mlp_4; knn || Operation; operation; operations; add; subtract; multiply; divide || Context size; size; sizes; 2k; 4k; 8k; 32k; 64k || Dropout rate; rate; rates; 5%; 10%; 20%; 40%
[pool.measures]
Activation Frequency; activation || Expert Load; load || Attention Score; score || Similarity Score; similarity || Probability; probability || Correlation Coefficient; correlation || Feature Importance; importance || Mean Accuracy; accuracy || Task Accuracy; accuracy || Activation Magnitude; activation || Normalized Load; load || Attribution Score; attribution || Prediction Error; error || Token Share; share
Performance Score; performance || Average Attention; attention || F1 Score; score || Relative Frequency; frequency
[pool.maps]
light yellow; orange; red || white; light orange; dark orange || pale yellow; orange; dark red || white; medium blue; dark blue || light gray; blue; navy || purple; green; yellow || dark purple; teal; bright yellow || light green; green; dark green || white; light pink; dark red || very light blue; blue; dark navy || black; dark red; yellow || light pink; pink; deep red || light yellow; green; dark blue
pale green; green; deep green || white; orange; brown || yellow; orange; dark red || light beige; brown; dark brown
[pool.panels]
Question Answering; Summarization; Translation; Dialogue; Classification; Reasoning; Coding; Retrieval || Fact Recall; Arithmetic; Commonsense; Code Completion; Planning; Grammar; Safety; Roleplay || English Text; German Text; Chinese Text; French Text; Code Text; Math Text; Legal Text; News Text || Self-Attention; Cross-Attention; Feed-Forward; Embedding; Output; Normalization; Router; Gate
(a) Llama; (b) Mistral; (c) Qwen; (d) Gemma; (e) Phi; (f) Falcon; (g) OLMo; (h) DeepSeek || Llama-2; Llama-3; Mistral; Mixtral; Gemma; Qwen; Phi; Yi || Baseline Model; Full Model; Ablated Model; Distilled Model; Quantized Model; Merged Model; Tuned Model; Random Model || Clean Input; Noisy Input; Shuffled Input; Masked Input; Short Input; Long Input; Mixed Input; Reversed Input
Physics; Chemistry; Biology; History; Law; Medicine; Economics; Philosophy || Encoder Self-Attention; Decoder Self-Attention; Encoder-Decoder Attention; Final Attention; Local Attention; Global Attention; Sparse Attention; Full Attention || Happy; Sad; Angry; Surprised; Calm; Afraid; Disgusted; Bored || Group A; Group B; Group C; Group D; Group E; Group F; Group G; Group H
Truthful; Deceptive; Refusal; Compliance; Hedging; Sycophantic; Creative; Concise || Web; Books; Code; Papers; Forums; Social Media; Wikipedia; Patents || Dataset A; Dataset B; Dataset C; Dataset D; Dataset E; Dataset F; Dataset G; Dataset H || Kitchen; Office; Street; Forest; Beach; Airport; Library; Stadium || Nouns; Verbs; Adjectives; Adverbs; Pronouns; Prepositions; Conjunctions; Determiners
[pool.categories]
All Categories; Reasoning=blue; Memory=orange; Syntax=green; +Unclassified=light gray || All Heads; Retrieval=red; Induction=green; Positional=purple; +Other=gray || All Functions; Math=orange; Code=blue; Text=green || All Types; Factual=blue; Logical=red; Linguistic=green; +None=light gray || Combined; Semantic=purple; Syntactic=orange; Lexical=teal; +Unknown=gray
All Tasks; Translation=blue; Summarization=red; Dialogue=green; +Unassigned=gray || Overall; Visual=magenta; Textual=cyan; Audio=orange || All Groups; Local=blue; Global=red; Mixed=purple; +Inactive=black || All Features; Edge=red; Shape=blue; Texture=green; +Dead=gray || All Skills; Planning=teal; Recall=orange; Arithmetic=purple || Full View; Attention=blue; Memory=green; Control=red
All Labels; Person=red; Location=blue; Organization=green; +Other=white || All Classes; Entity=orange; Relation=blue; Attribute=purple; +Background=gray || Merged View; Copy=red; Suppress=blue; Boost=green || All Roles; Subject=brown; Object=pink; Predicate=olive; +Unlabeled=white || All Domains; Science=blue; Arts=magenta; Sports=green; +General=gray
All Concepts; Time=yellow; Space=blue; Quantity=red
[pool.matrices]
True label; Predicted label; cat; dog; car; ship; plane; truck || Actual class; Predicted class; shirt; coat; bag; boot; dress; sandal || True class; Predicted class; Sports; Politics; Tech; Health; Travel; Food || Actual emotion; Predicted emotion; happy; sad; angry; neutral; fearful; calm || Base model; Compared model; GPT-4; Claude-3; Gemini; Llama-3; Mistral; Qwen || Train language; Eval language; en; de; es; fr; hi; th
Source task; Target task; MNLI; SST2; QNLI; CoLA; RTE; QQP || First variable; Second variable; age; income; height; weight; score; rating || Query token; Key token; birds; fly; south; before; winter; arrives || Training domain; Test domain; books; movies; music; games; food; toys || Row feature; Column feature; temp; humidity; wind; pressure; rain; cloud
Ground Truth; Prediction; walking; running; sitting; standing; jumping; lying || Row player; Column player; alice; bob; carol; dave; erin; frank || Head; Compared head; h0; h1; h2; h3; h4; h5 || Reference model; Candidate model; small; base; large; xl; mini; nano || True flower; Predicted flower; setosa; versicolor; virginica; sibirica; ensata; tectorum
Source language; Translated language; it; pt; ro; pl; cs; uk
"""  # noqa: E501 -- wordings are data; one must stay on one line

SEALED = parse_grammar("sealed", TEXT)
"""The sealed grammar."""
