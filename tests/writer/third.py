"""The third grammar: sealed until it had been measured, open since. Format: see `grammar`."""

from __future__ import annotations

from tests.writer.grammar import parse_grammar

TEXT = r"""
[title]
Heatmap Visualization of {measure} || {measure} Heatmap || {measure} Heatmap: Detailed Description || Image Description: {measure} by {x} and {y} || Analysis of the {measure} Heatmap
Heatmap Comparison: {measure} || {measure} Across {x} || Visualization of {measure} per {x} || Heatmap Figure: {measure} || {measure} by {y} and {x}
Detailed Description of the {measure} Heatmap || {measure} Distribution Heatmap || Structured Description: {measure} || Visual Description of {measure} || {measure} – Heatmap Overview || Scientific Figure: {measure} Heatmap
[head.overview]
Summary || High-Level Overview || Image Description || General Overview || Image Content || Brief Description || Figure Description || Overall Description
1. Image Overview || Introduction to the Figure || Main Topic || Figure Summary || Chart Overview || What the Image Shows || Description of the Image || **1. Overview**
[head.axes]
Axes and Labels || Axis Labels and Scale || Axes and Color Scale || Labels and Legend || Components and Axes || Chart Components || Axis Description || Axes & Color Scale || Visual Elements
2. Axes and Labels || Structure and Axes || Chart Structure || **2. Axes and Legend** || Axes, Scale and Legend || Key Elements || Figure Components
[head.panels]
Panel Structure || Panel Layout || Panel Labels || Heatmap Titles || Subplots || Heatmap Panels || List of Panels || Figure Layout || Chart Layout || Panel Organization
3. Panels || Panel Arrangement || Overview of the Panels || Heatmap Layout || Heatmaps || **3. Panels**
[head.analysis]
Detailed Observations || Detailed Breakdown by Panel || Heatmap Analysis || Panel Analysis || Panel Descriptions || Visual Analysis || Data Description || Data Details || Heatmap Data
4. Data Analysis || Detailed Findings || Key Data Points || Data Patterns || Main Content || Heatmap Contents || **4. Detailed Analysis** || Panel Details
[head.observations]
Key Patterns || General Observations || Additional Observations || Notable Observations || Key Findings || Notable Features || Main Observations || Key Insights || Patterns and Trends
5. Observations || Trends and Patterns || Overall Observations || Other Observations || Summary of Patterns || **5. Key Observations** || Important Observations
[head.interpretation]
Interpretation and Significance || Conclusions || Interpretation of Results || Overall Interpretation || Summary and Interpretation || Overall Conclusion || Analysis and Interpretation || Final Summary || Practical Implications
6. Interpretation || Possible Interpretation || General Conclusion || Takeaways || Broader Implications || **6. Conclusion** || Overall Summary
[overview]
The image displays {maps} illustrating {measure} across different {x} and {y} values. || This image contains {maps} that compare {measure}. || The image presents {maps} visualizing {measure}.
This is a figure with {maps} showing {measure} as a function of {x} and {y}. || The image is a visualization consisting of {maps} of {measure}. || {maps} <is|are> shown, representing {measure} through color intensity.
The figure shows {maps} depicting the distribution of {measure}. || The provided image shows {maps}, where color intensity represents {measure}. || The figure includes {maps} that <illustrates|illustrate> how {measure} is distributed.
The visualization uses {maps} to represent {measure}, with {x} along the horizontal direction and {y} along the vertical direction. || The image features {maps} used for analyzing {measure}.
This visualization presents {maps} for {measure}, likely taken from a research paper. || The chart contains {maps} in which each cell represents {measure}. || {maps} <illustrates|illustrate> the relationship between {x} and {y} in terms of {measure}.
The image provides {maps} summarizing {measure}. || This figure displays {maps}, with color representing {measure}. || Overall, the image shows {maps} related to {measure}.
[prose]
This suggests that the model has learned specialized representations. || The visualization makes it easy to compare patterns at a glance. || This could indicate that different components serve different roles.
The heatmap format allows for easy identification of patterns. || Overall, the visualization provides insight into the internal behavior of the model. || These findings could be relevant for improving model efficiency.
The color scale helps distinguish between different levels of intensity. || The exact numerical values cannot be determined from the image alone. || This behavior may reflect properties of the training data.
Such visualizations are commonly used in interpretability research. || The text in the image is clear and legible. || The results highlight the importance of careful model design.
Further analysis would be required to draw definitive conclusions. || This type of figure is typical of machine learning papers. || The patterns may be related to how the model was trained. || The figure effectively communicates the main findings.
[axis.x]
X-Axis (Horizontal) || X-axis Label || X-Axis Title || Horizontal Axis (X-axis) || Horizontal Axis (X) || X-axis (columns) || X-Axis (Bottom) || X-axis Labels || The x-axis || x-axis (horizontal)
X-axis title || Columns (X-axis) || X Axis || X-Axis Label || X-axis variable || X-axis (bottom of the figure)
[axis.y]
Y-Axis (Vertical) || Y-axis Label || Y-Axis Title || Vertical Axis (Y-axis) || Vertical Axis (Y) || Y-axis (rows) || Y-Axis (Left) || Y-axis Labels || The y-axis || y-axis (vertical)
Y-axis title || Rows (Y-axis) || Y Axis || Y-Axis Label || Y-axis variable || Y-axis (left side)
[axis.range]
**{axis}:** Represents the {name}, ranging from {first} to {last}. || **{axis}:** Labeled "{name}", ranging from {first} to {last}. || **{axis}:** {name}, with values from {first} to {last}. || **{axis}:** {name} (range: {first}–{last})
**{axis}:** {name} ({first} to {last}) || **{axis}:** {name}, labeled from {first} to {last} || **{axis}:** Displays {units} from {first} to {last}, labeled "{name}". || **{axis}:** Labeled as "{name}" and numbered from {first} to {last}.
**{axis}**: {name}, numbered sequentially from {first} to {last} || **{axis}:** "{name}" (numbered {first}–{last}) || **{axis}:** {name}: {first}–{last} || **{axis}:** Shows {units} {first}-{last} ("{name}") || **{axis}:** {name}; numerical labels from {first} to {last}
**{axis}:** "{name}", integers from {first} to {last} || **{axis}** "{name}": {first} to {last} || **{axis}:** {name}, a numerical axis from {first} to {last} || **{axis}:** {name}, with indices from {first} to {last}
[axis.ticks]
**{axis}:** Labeled "{name}", ranging from {first} to {last} with tick marks every {step} {units}. || **{axis}:** {name}, ranging from {first} to {last} in steps of {step}. || **{axis}:** {name} ({first} to {last}), with labels at {ticks}.
**{axis}:** "{name}" with tick marks at {ticks}. || **{axis}:** {name}, with values {ticks} marked. || **{axis}:** Represents the {name}, from {first} to {last} (labeled in increments of {step}). || **{axis}:** {name}; visible tick labels: {ticks}
**{axis}:** {name} ({first}–{last}), ticks at intervals of {step} || **{axis}**: {name}, marked at intervals of {step} from {first} to {last} || **{axis}:** {name}, numerical markers at {ticks} || **{axis}:** {name}. Tick marks: {ticks}.
**{axis}:** Labeled "{name}" with markers at {ticks} || **{axis}:** {name} from {first} to {last}, with major ticks every {step} || **{axis}:** {name}, labeled {ticks} || **{axis}:** "{name}", {first} to {last} (major ticks at {ticks})
**{axis}:** {name} ({first}–{last}), with tick labels every {step} {units}
[axis.labels]
**{axis}:** {name}, with the following labels: {labels}. || **{axis}:** Labeled "{name}" with categories {labels}. || **{axis}:** {name}, listing {labels} || **{axis}:** Represents the {units} {labels} || **{axis}:** Displays the {units}: {labels}
**{axis}:** {name} (labels: {labels}) || **{axis}:** {name}. Labels (in order): {labels}. || **{axis}:** Shows the {units} {labels}. || **{axis}:** Contains the labels {labels} ({name}). || **{axis}:** "{name}", with tick labels {labels}
**{axis}:** "{name}" – {labels} || **{axis}:** {name} – {labels} || **{axis}:** {name}, consisting of {labels}. || **{axis}:** Labeled "{name}": {labels} || **{axis}:** {name}, ordered as {labels} || **{axis}:** Different {units}: {labels} ("{name}")
[axis.listed]
**{axis}:** {name}, with the following labels: || **{axis}:** Labeled "{name}". The {units} are: || **{axis}:** {name} (in order): || **{axis}:** Represents the {units}: || **{axis}** (labeled "{name}"): || **{axis}:** Displays {name}, listed as:
**{axis}:** {name} labels: || **{axis}:** {name}, including the following {units}: || **{axis}:** {name}. The labels are: || **{axis}:** "{name}" || **{axis}:** The following {units} are shown: || **{axis} – {name}**
**{axis}:** {name}, consisting of: || **{axis}** – "{name}": || **{axis}:** Shows {name}, with entries:
[scale.plain]
**Color Scale:** A color bar labeled "{label}" ranging from {low} to {high}. || **Color Bar:** Represents {label}, ranging from {low} to {high}. || **Color scale (right side):** {label}, from {low} to {high} || **Colorbar:** Indicates {label} from {low} to {high}.
**Color Bar (right):** "{label}" ({low} to {high}) || **Color Scale (Legend):** {label} ({low} to {high}) || **Legend:** A color scale for {label}, ranging from {low} to {high}. || **Color intensity:** Represents {label} on a scale from {low} to {high}.
**Legend:** {label}, ranging from {low} to {high} || **Colorbar range:** {low} to {high} ({label}) || **Color Scale Range:** {low} to {high}, labeled "{label}" || **Color gradient:** {label} from {low} to {high}. || **Color legend:** "{label}", ranging from {low} to {high}.
**Color Bar:** Located on the right, labeled "{label}", with values from {low} to {high}. || **Scale:** The color bar ranges from {low} to {high} and is labeled "{label}". || **Value range:** {low} to {high} ({label})
[scale.colours]
**Color Scale:** Ranges from {lowcolour} ({low}) to {highcolour} ({high}), representing {label}. || **Color Bar:** {label}, ranging from {low} ({lowcolour}) to {high} ({highcolour}). || **Color Scale:** {lowcolour} represents {low} and {highcolour} represents {high} ("{label}")
**Colorbar:** A gradient from {lowcolour} ({low}) to {highcolour} ({high}) labeled "{label}". || **Legend:** {label}, with {lowcolour} indicating {low} and {highcolour} indicating {high}. || **Color Gradient:** {label} transitions from {lowcolour} ({low}) to {highcolour} ({high})
**Color Bar (right):** "{label}", {low} ({lowcolour}) – {high} ({highcolour}) || **Color scale (right side):** {label} from {low} ({lowcolour}) up to {high} ({highcolour}) || **Color intensity:** {lowcolour} corresponds to {low}, {highcolour} corresponds to {high} ({label})
**Color Scale (Legend):** {label}; {lowcolour} ({low}) to {highcolour} ({high}) || **Legend:** The color scale for {label} ranges from {low} ({lowcolour}) to {high} ({highcolour}). || **Color mapping:** {label}: {lowcolour} ({low}) → {highcolour} ({high})
**Color Bar:** Vertical bar labeled "{label}" going from {lowcolour} ({low}) at the bottom to {highcolour} ({high}) at the top. || **Color coding:** {label}, where {lowcolour} is {low} and {highcolour} is {high} || **Colorbar range:** {low} ({lowcolour}) to {high} ({highcolour}), {label}
**Colors:** {lowcolour} = {low}, {highcolour} = {high} (measuring {label})
[scale.band]
{colour} represents {a}–{b} || {colour} represents values from {a} to {b} || {colour} corresponds to {a}–{b} || {colour}: values from {a} to {b} || **{colour}**: {a}–{b} || **{colour}:** {a} to {b} || {colour} indicates values between {a} and {b} || {colour} = {a}–{b}
**{colour}** = {a} to {b} || {colour} cells: {a}–{b} || {colour} shades: {a} to {b} || {colour} (values {a}–{b}) || {colour} for {a}–{b} || {colour} represents the range {a} to {b} || values between {a} and {b} are {colour} || {colour} is used for values of {a}–{b}
[legend.lead]
**Legend (color-coded):** || **Color Legend (right):** || **Legend (bottom):** || **Color Coding:** || **Color scheme:** || **Colors and categories:** || **Color Key:** || **The legend lists:** || **Category colors:** || **Legend Items:** || **Legend (right side):**
**Colors in the legend:** || **Legend / Color Coding:** || **Legend categories:** || **Color legend (categories):** || **The colors represent:**
[legend.entry]
{colour} represents {name} || {colour} indicates {name} || {colour} cells: {name} || **{name}**: {colour} || {name}: shown in {colour} || **{colour}** = {name} || {name}: represented by {colour} || {colour} corresponds to {name} || {name} (shown in {colour})
**{colour}:** {name} || {name} is represented in {colour} || `{colour}`: {name} || {colour} color: {name} || {name} – {colour} || "{name}": {colour} || {name} cells are {colour}
[panels.lead]
The figure consists of {count} panels: || The panels are titled as follows: || The image contains {count} heatmaps: || Titles of the heatmaps: || The heatmaps are labeled: || The panels are: || There are {count} panels in total: || The following panels are shown:
The {count} subplots are titled: || **Panel Titles ({count}):** || **Heatmap Titles:** || The figure contains {count} subplots: || The panels are labeled as follows: || **Panels ({count} total):** || The individual heatmaps are titled: || Each panel is labeled with a title:
[panels.family]
The panels are labeled {pattern}, where X ranges from {first} to {last}. || The heatmaps are titled {pattern}, with X ranging from {first} to {last}. || The figure shows {pattern} for X = {first} to {last}. || Each {facet} from {first} to {last} is represented by {pattern}.
The panels show {pattern} (X = {first}–{last}). || For {facets} {first} to {last}, the figure shows {pattern}. || Panel titles follow the format {pattern}, where X is {first} through {last}. || The heatmaps cover {facets} {first}–{last} and are labeled {pattern}.
Titles: {pattern} for X = {first}, …, {last}. || The panels are named {pattern} with X = {first} through {last}. || {facets} {first}–{last} are shown, each labeled {pattern}. || The panel titles are {pattern}, with X between {first} and {last} (inclusive).
There is one panel for each of {pattern}, where X goes from {first} to {last}. || Panels are titled {pattern} for {facets} {first} to {last}. || Each heatmap is labeled {pattern} (X from {first} to {last}). || For each X in {first}–{last}, the panels are {pattern}.
[panel.heading]
{title} Panel || Panel {n} – {title} || Heatmap {n} – {title} || {n}. {title} Heatmap || **Panel {n}: {title}** || {title} (Heatmap {n}) || Subplot {n} ({title}) || Panel {n} ({title}) || Heatmap of {title} || {title}: Heatmap || **{n}. {title}** || Chart: {title} || Subplot: {title}
{n}: {title} || Panel {n} - "{title}" || Heatmap for {title}
[panel.lead]
**{title} Panel:** || **Panel – {title}:** || **{title} heatmap**: || **{title} subplot:** || **Subplot: {title}** || **Heatmap: {title}** || **{title} –** || **{title}** – || ***{title}:*** || **`{title}`:** || **"{title}" panel:** || **{title} (Heatmap):** || **Heatmap for {title}:**
**{title} plot**: || **Panel "{title}":** || **{title} chart:**
[panel.in]
In the panel for {title}, {clause} || Within the {title} heatmap, {clause} || In the {title} plot, {clause} || For the {title} panel, {clause} || For the {title} heatmap: {clause} || The {title} heatmap: {clause} || **{title} panel**: {clause} || In panel {title}, {clause}
Specifically in {title}, {clause} || In **{title}**, {clause} || Within the {title} panel, {clause} || In the heatmap for {title}, {clause} || In the subplot titled "{title}", {clause} || On the {title} heatmap, {clause} || For "{title}": {clause} || In the {title} subplot: {clause}
[facet.heading]
{facet} {n} Comparison || {facet}: {n} || {facet} {n} Results || {facet} {n} Overview || Panels for {facet} {n} || Heatmaps for {facet} {n} || **{facet} {n}:** || Details for {facet} {n} || {facet} {n} Subplots || {facet} {n} Details || Comparison for {facet} {n} || {facet} {n} (Panels)
Findings for {facet} {n} || {facet} {n} Observations || Data for {facet} {n} || **{facet} {n} Heatmaps**
[method.heading]
Heatmaps: {method} || {method} Results || {method} Models || {method} Setting || {method} Variant || Panels: {method} || {method} Subplots || **{method} Panels** || {method} (Heatmaps) || {method} (Panels) || Heatmaps for {method} || {method} Configuration || {method} Condition
{method} – Panels || {method} Heatmap Panels || {method} Observations
[method.lead]
**{method} Heatmap:** || **{method} heatmap**: || **{method} Panel:** || **{method} panel**: || **{method} –** || **{method}** – || ***{method}:*** || **`{method}`:** || **{method} version:** || **{method} variant:** || **{method} model:** || **{method} setting:** || **Heatmap ({method}):**
**Panel ({method}):** || **{method} subplot:** || **{method} plot**:
[method.in]
Across all {method} panels, {clause} || For all {method} heatmaps, {clause} || In all {method} heatmaps, {clause} || All {method} heatmaps show the following: {clause} || In every {method} panel: {clause} || Across every {method} heatmap: {clause} || For every {method} panel, {clause}
In all of the {method} panels: {clause} || Consistently across all {method} panels, {clause} || In each {method} heatmap: {clause} || All {method} panels share this pattern: {clause} || Each {method} panel shows the same pattern: {clause} || Throughout all {method} heatmaps, {clause}
For each of the {method} panels, {clause} || Across the entire set of {method} heatmaps, {clause} || In all panels labeled {method}, {clause}
[row.lead]
**{row}** row: || **{row} (row)**: || **Row: {row}** – || **{row}** - || **Row – {row}:** || **{row} Row**: || **Row `{row}`:** || **"{row}"**: || ***{row}:*** || **`{row}`:** || **`{row}`**: || Row {row}: || **Row {row}**: || **{row} row** – || {row} row: || {row} – || **{row} values:**
[row.in]
In the row for {row}, {clause} || For the {row} row, {clause} || For {row}: {clause} || Within the {row} row, {clause} || Across {row}, {clause} || Across the {row} row, {clause} || On the {row} row, {clause} || Looking at {row}, {clause} || Looking at the {row} row, {clause} || In {row}: {clause}
Specifically for {row}, {clause} || For row {row}: {clause} || Along {row}, {clause} || In the {row} row: {clause} || Row {row}: {clause} || In the case of {row}, {clause} || Similarly, for {row}, {clause} || {row} row: {clause}
[join]
; additionally, || ; similarly, || ; however, || ; in contrast, || ; notably, || ; in comparison, || , and additionally, || . Additionally, || . Also, || . In addition, || . However, || . Similarly, || . In contrast, || . Notably, || . Furthermore, || . Meanwhile,
[level.top]
the highest {noun} values || very intense {noun} || the strongest {noun} || exceptionally strong {noun} || <an extremely strong peak|extremely strong peaks> || very high {noun} values || <a major peak|major peaks> || peak {noun} values || <the most prominent peak|the most prominent peaks>
<the highest peak|the highest peaks> || near-maximum {noun} || <a very high value|very high values> || <the highest value|the highest values> || the highest intensity || very high intensity || maximum intensity || <an intense hotspot|intense hotspots>
[level.high]
<a high value|high values> || high {noun} values || <a prominent spike|prominent spikes> || <a notable peak|notable peaks> || <a pronounced peak|pronounced peaks> || <a clear peak|clear peaks> || significantly elevated {noun} || high intensity || strong activity || <a high-intensity cell|high-intensity cells>
<a distinct hotspot|distinct hotspots> || <a significant peak|significant peaks> || <a notable spike|notable spikes> || noticeably high {noun} || relatively high {noun} || fairly high {noun} || <a visible spike|visible spikes> || <a strong spike|strong spikes>
[level.moderate]
moderate {noun} values || medium intensity || moderate intensity || <a moderate spike|moderate spikes> || moderate activity || <a medium peak|medium peaks> || <a moderately high value|moderately high values> || <a secondary spike|secondary spikes> || moderately strong {noun}
medium-level {noun} || <an intermediate value|intermediate values> || <a moderate value|moderate values> || medium-high {noun} || medium {noun} values || <a moderate hotspot|moderate hotspots> || <a medium-intensity cell|medium-intensity cells>
[level.slight]
<a slight peak|slight peaks> || low-level {noun} || <a low value|low values> || low {noun} values || <a slight elevation|slight elevations> || <a small peak|small peaks> || mild activity || low activity || low intensity || weak activity || <a slight spike|slight spikes>
<a minor spike|minor spikes> || <a small spike|small spikes> || relatively low {noun} || fairly low {noun} || faint activity || <a faint spot|faint spots>
[bracket.colour]
(appearing {colour}) || (shaded {colour}) || ({colour} coloring) || ({colour} shading) || (appearing in {colour}) || (represented by {colour}) || (visible in {colour}) || (highlighted in {colour}) || (displayed in {colour}) || ({colour}-colored) || (the {colour} cells) || (depicted in {colour})
(marked in {colour}) || shown in {colour} || (a {colour} color) || (represented in {colour})
[bracket.value]
(value: {v}) || (value = {v}) || (values: {v}) || (with a value of {v}) || (values {v}) || (a value of {v}) || (with values of {v}) || with a value of {v} || ({v} on the color scale) || (estimated at {v}) || (reaching {v}) || (cell value: {v}) || reaching {v} || (corresponding to {v})
(value of {v}) || (estimated value: {v})
[bracket.both]
({colour}, value: {v}) || ({colour} with a value of {v}) || ({colour}, with values of {v}) || ({colour}, corresponding to {v}) || ({colour}, indicating {v}) || ({colour}; value {v}) || ({colour}, value = {v}) || ({colour} cells, {v}) || ({colour}, reaching {v})
({colour}, {v} on the scale) || (shown in {colour}, {v}) || ({colour} color, {v}) || ({colour}, representing {v}) || (value {v}, {colour}) || ({colour} - {v}) || ({colour}, values of {v}) || in {colour} ({v})
[value.exact]
{v}
[value.about]
~{v} || approx {v} || ∼{v} || $\approx$ {v} || near {v} || very close to {v} || somewhere around {v} || roughly around {v} || about ~{v} || approximately ~{v} || $\sim${v} || approximately **{v}** || around ~{v} || ~**{v}** || close to ~{v} || roughly ~{v} || about **{v}**
[value.range]
~{a}-{b} || ~{a} to {b} || approximately {a} to {b} || approximately {a}-{b} || around {a} to {b} || about {a}–{b} || roughly {a} to {b} || roughly {a}–{b} || about {a}-{b} || around {a}-{b} || `{a}–{b}` || `{a} to {b}` || **{a}-{b}** || **{a} to {b}** || ≈ {a}–{b} || ≈{a} to {b} || ~{a} to ~{b} || roughly between {a} and {b}
[at.one]
{unit} {a} || {unit} {a} || the {unit} at index {a} || {unit}={a} || {unit} = {a} || the {unit} at position {a} || x-axis position {a} || x-index {a} || x-position {a} || {unit} ID {a} || **{unit} {a}** || `{unit} {a}` || {unit}-{a} || the cell for {unit} {a} || column index {a} || the column for {unit} {a} || $x = {a}$
the cell in column {a}
[at.many]
{units} {list} || {units} {list} || {units} at indices {list} || {units} at positions {list} || x-axis positions {list} || x-positions {list} || x-indices {list} || column indices {list} || the following {units}: {list} || several {units} ({list}) || specific {units} ({list}) || multiple {units} ({list})
individual {units} ({list}) || the columns for {units} {list} || the cells for {units} {list} || {units} with indices {list} || certain {units} ({list}) || {units} (indices {list})
[at.range]
{units} {a}–{b} || {units} {a} to {b} (inclusive) || {units} ranging from {a} to {b} || the range of {units} {a}–{b} || {units} in the {a}–{b} range || {units} in the range {a}-{b} || {units} spanning {a} to {b} || the {units} from {a} to {b} || {units} **{a} to {b}** || {units} ({a}-{b}) || {units} ({a} to {b})
all {units} from {a} to {b} || the {a}–{b} range of {units} || {units} ${a}$–${b}$ || {units} {a} - {b} || {units} `{a}` to `{b}` || consecutive {units} {a}–{b} || {units} at positions {a}–{b} || {units} at indices {a} to {b}
[at.progression]
{units} {a}, {b}, {c}, and so forth up to {z} || {units} {a}, {b}, {c}, ..., and {z} || regularly spaced {units} ({a}, {b}, {c}, ..., {z}) || evenly spaced {units} ({a}, {b}, {c}, …, {z}) || {units} at regular intervals ({a}, {b}, {c}, ..., {z}) || {units} at positions {a}, {b}, {c}, ..., {z}
{units} at indices {a}, {b}, {c}, …, {z} || {units} {a}, {b}, {c}, continuing up to {z} || x-axis positions {a}, {b}, {c}, ..., {z} || {units} ({a}, {b}, {c}, …, {z}) || equally spaced {units} {a}, {b}, {c}, ..., {z} || {units} **{a}**, **{b}**, **{c}**, ..., **{z}**
periodic {units} ({a}, {b}, {c}, ..., {z}) || {units} {a}, {b}, {c}, … up to {z} || {units} in a regular pattern ({a}, {b}, {c}, ..., {z}) || {units} {a}, {b}, {c}, and so on through {z}
[at.from]
{units} {a} and onward || {units} starting at {a} || {units} beginning at {a} || the {units} from {a} onward || {units} from {a} to the end || {units} {a} onwards || {unit} {a} and above || {unit} {a} onward || {unit} {a} and beyond || later {units} ({a}+) || all {units} ≥ {a} || {units} with index ≥ {a} || {units} from {a} and up
higher {units} ({a} and above) || {units} from index {a} onward || the later {units} ({a} and above)
[at.upto]
{units} up to {a} (inclusive) || {unit} {a} and below || early {units} (up to {a}) || lower {units} (≤ {a}) || all {units} ≤ {a} || {units} with index ≤ {a} || {units} {first} through {a} || {units} {first}–{a} || {units} from {first} to {a} || early {units} ({first}–{a}) || all {units} up to {a} || {units} from {first} through {a}
the initial {units} ({first} to {a}) || {units} from the beginning through {a} || the earliest {units} ({first}–{a}) || lower-indexed {units} ({first}–{a})
[at.above]
{units} with index > {a} || {units} (> {a}) || {units} with indices above {a} || {units} with indices greater than {a} || all {units} > {a} || the {units} above {a} || later {units} (> {a}) || all {units} after {a} || {units} that come after {a} || the {units} after {unit} {a} || {units} after index {a}
higher {units} (above {a}) || {units} past index {a} || {units} with an index greater than {a} || {unit} indices above {a} || {unit} indices > {a}
[at.below]
{units} with index < {a} || {units} (< {a}) || {units} with indices below {a} || {units} with indices less than {a} || all {units} < {a} || the {units} below {a} || early {units} (< {a}) || {units} prior to {a} || all {units} prior to {unit} {a} || the {units} before {unit} {a} || {units} before index {a}
lower {units} (below {a}) || {units} with an index less than {a} || {unit} indices below {a} || {unit} indices < {a} || earlier {units} (before {a})
[at.first]
the first {n} {units} along the x-axis || the first {n} columns || the first {n} {units} (from the left) || the left-most {n} {units} || the {n} left-most {units} || the first {n} columns on the left || the first {n} {units} in the sequence || the {n} {units} at the left edge || the {n} {units} at the far left
the {n} {units} at the beginning || the {n} {units} at the left end || the first {n} consecutive {units} || the {n} {units} at the start of the axis || the {n} lowest-indexed {units} || the {n} {units} with the lowest indices || the first {n} {units} of the axis || only the first {n} {units}
[at.last]
the last {n} {units} along the x-axis || the last {n} columns || the last {n} {units} (on the right) || the right-most {n} {units} || the {n} right-most {units} || the last {n} columns on the right || the last {n} {units} in the sequence || the {n} {units} at the right edge || the {n} {units} at the far right
the {n} {units} at the right end || the last {n} consecutive {units} || the {n} {units} at the end of the axis || the {n} highest-indexed {units} || the {n} {units} with the highest indices || the last {n} {units} of the axis || only the last {n} {units} || the final {n} columns
[at.except]
{units} {a}–{b} (except for {c}) || {units} {a} through {b}, excluding {c}, || {units} {a}–{b}, excluding {c}, || {units} {a} to {b}, with the exception of {c}, || {units} {a}–{b} (with the exception of {c}) || all {units} from {a} to {b} except {c} || all {units} {a}–{b} except {c} || {units} {a} to {b} (excluding {c})
{units} {a}-{b} (except {c}) || {units} {a} to {b} (other than {c}) || {units} {a} to {b}, apart from {c}, || {units} {a}–{b} (apart from {c}) || {units} from {a} to {b} except for {c} || {units} between {a} and {b}, except {c}, || {units} {a}-{b}, not including {c}, || {units} {a} to {b} (not including {c})
[about.one]
{unit} {a} (approx.) || approx. {unit} {a} || the area near {unit} {a} || the region near {unit} {a} || around {unit} {a} || roughly around {unit} {a} || {unit} approximately {a} || {unit} $\approx {a}$ || x-axis position ~{a} || {unit} {a} (roughly) || {unit} {a} (approximate position) || position ~{a} || index ~{a}
{unit} **~{a}** || the area close to {unit} {a} || somewhere around {unit} {a} || x-position ~{a}
[about.many]
{units} {list} (approx.) || {units} {list} (approximately) || {units} {list} (estimated) || approx. {units} {list} || positions ~{list} || x-axis positions ~{list} || positions around {list} || the areas around {units} {list} || the areas near {units} {list} || {units} (roughly {list})
{units} (around {list}) || {units} (~{list}) || {units} (approximately {list}) || the regions near {units} {list} || {units} {list} (approximate positions)
[about.range]
{units} {a}–{b} (approx.) || approx. {units} {a}–{b} || {units} ({a}–{b}, approximately) || {units} (~{a}–{b}) || {units} (approximately {a}–{b}) || {units} (roughly {a}–{b}) || the area around {units} {a}–{b} || the region around {units} {a}-{b} || around {units} {a} to {b} || approximately {units} {a} to {b}
{units} from approximately {a} to {b} || {units} from roughly {a} to {b} || {units} between approximately {a} and {b} || {units} ~{a} to {b} || {units} {a}–{b} (roughly) || {units} from around {a} to {b}
[at.row]
{unit} {a} in row {row} || {unit} {a} on the {row} row || {unit} {a} for the {row} row || {unit} {a} (in {row}) || {unit} {a} (for {row}) || {row} at {unit} {a} || the {row} row at {unit} {a} || {unit} {a} of the {row} row || the cell for {unit} {a} and {row} || {row} (at {unit} {a}) || {row} ({unit} {a})
the {row} cell at {unit} {a} || {unit} {a} (row: {row}) || the intersection of {unit} {a} and {row} || {unit} {a} in the row for {row} || {unit} {a} (the {row} row)
[at.label]
{a} || {a} || {a} || the column labeled {a} || the {a} {unit} column || {a} ({unit}) || the column marked {a} || the x-axis label {a} || the column at {a} || the column under {a} || {a} column || the entire {a} column || the full {a} column || the column headed {a} || x-axis entry {a} || {a} (x-axis) || the whole {a} column
[at.labels]
{list} || {list} || {list} || the columns labeled {list} || {list} ({units}) || {list} columns || the columns marked {list} || the columns at {list} || the following {units}: {list} || several {units} ({list}) || x-axis entries {list} || x-axis labels {list} || the columns under {list} || specific {units} ({list})
columns labeled {list} || columns ({list}) || the columns headed {list} || the following columns: {list}
[clause.points]
{P} <reveals|reveal> {L} || {L} can be observed at {P} || {L} observed at {P} || {L} present at {P} || {L} concentrated at {P} || {P} <contains|contain> {L} || {P} <demonstrates|demonstrate> {L} || {P} <indicates|indicate> {L} || {P} <receives|receive> {L} || the heatmap shows {L} at {P}
{P} clearly <shows|show> {L} || {P} <stands|stand> out, showing {L} || {P} also <shows|show> {L} || we can see {L} at {P} || {L} ({P}) || {P} <is|are> associated with {L} || {L} noted at {P} || {P} <is|are> highlighted with {L}
[clause.range]
{P} consistently <shows|show> {L} || {L} can be observed across {P} || {L} is present across {P} || {L} is concentrated in {P} || {P} <contains|contain> {L} || {P} <reveals|reveal> {L} || {P} <is|are> dominated by {L} || {L} appears across {P} || {L} persists through {P} || {P} <is|are> associated with {L}
{P} <maintains|maintain> {L} || across {P}, there is {L} || in {P}, {L} is visible || {L} can be seen throughout {P} || {L} is evident in {P} || {P} <demonstrates|demonstrate> {L} || {L} is observed across {P}
[clause.value]
{P} <shows a value|show values> of {v} || a value of {v} at {P} || {P} <exhibits a value|exhibit values> of {v} || {P}: value {v} || {P} <displays|display> {v} || {P} <peaks|peak> at {v} || the value for {P} is {v} || {P} (value: {v}) || {P} <reads|read> {v} || {v} is observed at {P} || {v} is reached at {P}
{P} <hovers|hover> at {v} || {P} <is|are> measured at {v} || the color at {P} corresponds to {v} || {P} <corresponds|correspond> to {v} || {P} <has a reading|have readings> of {v} || {P} – value {v}
[clause.colour]
{P} <appears|appear> in {colour} || {P} <is|are> marked in {colour} || {P} <displays|display> {colour} || {colour} shading at {P} || {colour} highlights at {P} || {P} <is|are> highlighted in {colour} || {colour} coloring at {P} || {P} <is|are> represented by {colour} || {colour} is seen at {P} || {colour} can be seen at {P}
{P} <shows|show> up as {colour} || {P} <exhibits|exhibit> {colour} cells || {P} <contains|contain> {colour} cells || {P} <is|are> shaded {colour} || {P} <is|are> displayed in {colour} || {colour} appears at {P} || {P} <is|are> visibly {colour}
[clause.respective]
{P} show {vs}, respectively || {P} with values of {vs}, respectively || {P} ({vs}, respectively) || {P} at {vs}, respectively || {P} have values {vs}, respectively || {P} read {vs} respectively || {P} show {vs} respectively || the values at {P} are {vs}, respectively || {P} exhibit values of {vs}, respectively
{P} display {vs}, respectively || {P} correspond to {vs}, respectively || {P} with {vs}, respectively || the values for {P} are {vs} respectively || {P}: values of {vs}, respectively || {P} have readings of {vs}, respectively || {P} peak at {vs}, respectively || {P} have respective values of {vs}
[clause.settle]
values stay at {v} from {unit} {first} until around {m}–{n} || values remain at {v} from {unit} {first} to about {m}-{n} || for {units} {first} to roughly {m}–{n}, values are {v} || from {unit} {first} to approximately {m}–{n}, values are {v} || values are {v} from {unit} {first} to around {m}–{n}
{v} (from {unit} {first} to about {m}–{n}) || values hold at {v} from {unit} {first} through about {m}–{n} || values of {v} from {unit} {first} to roughly {m}–{n} || between {unit} {first} and roughly {m}–{n}, values are {v} || early {units} ({first} to about {m}–{n}) show {v}
{units} {first} to ~{m}–{n}: {v} || {units} {first} to about {m}–{n} remain at {v} || in {units} {first} to around {m}–{n}, values are {v} || initial {units} ({first} to approximately {m}–{n}) have values of {v} || from {unit} {first} up to around {m}-{n}, values stay at {v}
the value remains {v} from {unit} {first} to roughly {m}–{n}
[clause.rows]
{L} at {P} across {rows} || {rows} each have {L} at {P} || {rows} display {L} at {P} || {P} <displays|display> {L} for {rows} || {P} <has|have> {L} in {rows} || {P} <exhibits|exhibit> {L} across {rows} || {rows} share {L} at {P} || in {rows}: {L} at {P} || {L} can be seen at {P} in {rows} || {L} observed at {P} for {rows}
{rows} reveal {L} at {P} || for {rows}, {L} at {P} || {rows} contain {L} at {P} || {P} in {rows} <shows|show> {L} || the rows {rows} show {L} at {P} || {rows}: {P} with {L}
[rows.lead]
**{L}** observed at: || {L} observed in: || **{L}** at: || **{L} locations:** || Locations with {L}: || {L} is found in: || The following show {L}: || **{L} (by row):** || **Positions with {L}:** || {L} can be observed at: || **{L}** can be seen in: || {L} at the following positions: || Rows showing {L}: || {L} present in:
**{L}** at the following locations: || {L} appears in:
[rows.entry]
{row} - {P} || {row}, specifically {P} || the {row} row at {P} || {row} row: at {P} || for the {row} row: {P} || in {row}, at {P} || {row} row ({P}) || {P} in the {row} row || {row} row – {P} || {row} (positions: {P}) || the row {row}: {P} || {P} (row {row}) || {row}: located at {P} || {row}: visible at {P} || in the {row} row: {P} || in the {row} row, at {P}
[column]
{P} is consistently {v} across all {yunits} || {P} is consistently at {v} for all {yunits} || {P} maintains {v} across all {yunits} || {P} remains at {v} across all {yunits} || {P}: {v} for all {yunits} || {P}: consistently {v} across all {yunits} || {P} has values of {v} across all {yunits} || {P} displays {v} across the entire range of {yunits}
values for {P} are {v} across all {yunits} || {P} has {v} throughout all {yunits} || for {P}, values are {v} across all {yunits} || {P} – {v} (across all {yunits}) || {P} is uniformly {v} over all {yunits} || {P} shows {v} from top to bottom || the values in {P} are {v} for all {yunits} || {P} sits at {v} across the full range of {yunits}
[cell]
{yunit} {y} at {xunit} {x}: {v} || {xunit} {x}, {yunit} {y} shows {v} || {v} for {xunit} {x} and {yunit} {y} || the cell for {xunit} {x} and {yunit} {y} shows {v} || at {xunit} {x}, {yunit} {y}: {v} || {yunit} {y}, {xunit} {x} = {v} || {xunit} {x} / {yunit} {y}: {v} || {xunit} {x} at {yunit} {y} reaches {v} || a value of {v} at {xunit} {x}, {yunit} {y}
{xunit} {x} ({yunit} {y}): {v} || ({yunit} {y}, {xunit} {x}): {v} || for {yunit} {y}, {xunit} {x} has {v} || {yunit}={y}, {xunit}={x}: {v} || in {yunit} {y}, {xunit} {x} shows {v} || {xunit} {x} has {v} at {yunit} {y} || {yunit} {y} & {xunit} {x}: {v} || {xunit} {x}, {yunit} {y} ({v})
[region]
{L} is visible in {X}, {Y} || {L} is observed in {X} and {Y} || {L} spans {X} and {Y} || {X} in {Y} show {L} || {L} at {X} in {Y} || {L} in {Y} at {X} || {Y}: {L} at {X} || {X} ({Y}): {L} || {X} across {Y} show {L} || {L} across {Y} for {X} || the region covering {X} and {Y} shows {L} || a cluster with {L} in {X}, {Y}
the region {X}, {Y} contains {L} || for {Y}, {X} show {L} || {L} can be seen in {X}, {Y} || the area spanning {X} and {Y} has {L} || {X}, {Y} exhibit {L}
[background.plain]
{noun} is distributed uniformly across all {units} || the distribution is relatively even across all {units} || relatively uniform {noun} across all {units} || shows a balanced {noun} distribution || appears largely homogeneous || {noun} appears evenly distributed || a relatively flat distribution || generally uniform, without much contrast
a very even distribution of {noun} || mostly homogeneous in color || little variation across {units} || {noun} is consistent across the {units} || the overall distribution is fairly even || largely uniform across all {units} || the pattern is relatively uniform
[background.colour]
the background is {colour} || mainly {colour} || most of the panel is {colour} || the majority of cells are {colour} || dominated by {colour} || primarily {colour} || generally {colour} throughout || almost entirely {colour} || the cells are mostly {colour} || a mostly {colour} background || consistently {colour} across the panel
largely filled with {colour} cells || the heatmap is predominantly {colour} || {colour} cells make up most of the panel || nearly every cell is {colour} || most cells appear {colour}
[background.value]
values are mostly {v} || most values are {v} || the majority of values are {v} || most cells have values of {v} || {noun} is mostly {v} || values are generally {v} || a baseline {noun} of {v} || the overall {noun} is {v} || most cells read {v} || {noun} values are predominantly {v} || almost all cells show {v} || typical {noun} is {v} || typically {v}
the background level is {v} || most of the panel is at {v} || values stay at {v} for most cells
[row.background]
consistently at {v} || values are {v} across the row || all values are {v} || {noun} is {v} throughout || values of {v} across all cells || all cells show {v} || the entire row is {v} || {v} across all positions || uniform at {v} || {noun} is uniformly {v} || stays at {v} throughout || remains at {v} across the entire row
values remain constant at {v} || every cell reads {v} || the full row shows {v} || constant {noun} of {v}
[elsewhere]
the remaining values are {v} || all other values are {v} || other cells are at {v} || the remaining cells are {v} || all remaining cells show {v} || values elsewhere are {v} || all other positions show {v} || other positions are at {v} || the rest are {v} || remaining cells: {v} || the remaining positions stay at {v} || all others at {v}
outside these positions, values are {v} || everywhere else the value is {v} || in all other cells, {v} || all other cells read {v}
[absence]
no significant peaks are visible || no distinct hotspots || no clear peaks || there are no notable spikes || no prominent spikes are visible || lacks any strong peaks || no obvious outliers || no individual cell stands out || no strong {noun} is visible || no areas of high {noun} || does not show any significant peaks || no visible hotspots
very few hot spots are visible || no pronounced spikes || there are no distinct hot spots || significant spikes are absent
[absence.colour]
no {colour} cells are visible || contains no {colour} cells || there are no {colour} regions || no {colour} areas || {colour} cells are absent || lacks {colour} cells || no visible {colour} cells || does not contain any {colour} || no cells reach {colour} || no instances of {colour} || no {colour} hotspots || there is no {colour} || without {colour} cells
shows no {colour} regions || not a single {colour} cell is visible || {colour} is not present in this panel
[absence.region]
no significant peaks in {P} || no notable {noun} in {P} || no hotspots are visible in {P} || {P} show no significant {noun} || {P} do not show any peaks || {P} contain no hotspots || {P} exhibit no notable peaks || there are no significant spikes in {P} || no visible activity in {P} || very few hot spots in {P} || {P} have no visible peaks
no strong {noun} is seen in {P} || no peaks are observed in {P} || {P} lack significant peaks || almost no {noun} in {P} || no elevated {noun} across {P}
[trend]
{noun} increases gradually from left to right || {noun} decreases as the {units} increase || values increase toward the bottom-right corner || there is a clear gradient from left to right || {noun} declines steadily along the x-axis || values become lower toward the right side || {noun} gradually increases across the {units}
values rise and then fall along the x-axis || there is a general upward trend across {units} || a clear diagonal pattern is visible || higher values are concentrated in the upper-right corner || {noun} drops sharply toward the end || the strongest activity is in the lower half
values tend to decrease from top to bottom || there is a gradual transition from lower to higher values from left to right || {noun} fluctuates along the x-axis without a clear direction
[comparison]
{row} generally has higher {noun} than the other rows || {row} consistently shows lower {noun} than the others || {row} has the most variation among the rows || {row} shows stronger {noun} compared to the rest || the {noun} for {row} is lower than for the other rows || {row} has the lowest {noun} overall || {row} exhibits more peaks than the other rows
{row} tends to have higher values than the rest || {row} appears darker than the other rows || {noun} is highest in {row} overall || overall, {row} has slightly lower {noun} than the others || {row} shows a more uniform distribution than the other rows || among all rows, {row} has the highest average {noun}
{row} shows more contrast than the other rows || {row} has higher values overall compared to the other rows || {row} differs noticeably from the other rows
[count]
approximately {a}–{b} cells are colored out of {total} || about {a} to {b} cells in total are marked, out of {total} || an estimated {a} to {b} colored cells out of {total} || roughly {a}–{b} cells contain a marker (of {total} in total) || the panel contains approximately {a} to {b} colored cells out of {total}
around {a}–{b} colored points (out of {total}) || there are roughly {a} to {b} colored cells among the {total} cells || total colored cells: approximately {a}–{b} of {total} || ~{a}–{b} cells are filled, out of {total} || approximate number of points: {a}–{b} (of {total} cells) || about {a}–{b} of {total} possible cells are filled
roughly {a} to {b} markers are visible out of {total} cells || estimated count: {a}–{b} of {total} cells || in total, around {a} to {b} of the {total} cells are colored || approximately {a} to {b} squares are visible in the grid of {total} || roughly {a} to {b} of {total} cells show a color
[category.region]
{cat} is heavily concentrated in {X}, {Y} || {cat} cells are concentrated in {X} and {Y} || a dense cluster of {cat} in {X}, {Y} || {cat} is densest in {X} and {Y} || {cat} points are clustered in {X}, {Y} || most {cat} points fall in {X} and {Y} || {cat} shows a high density in {X}, {Y} || {cat} is primarily located in {X} and {Y}
high concentration of {cat} in {X}, {Y} || {cat} appears most frequently in {X}, {Y} || the largest {cat} cluster spans {X} and {Y} || a noticeable {cat} cluster covers {X} and {Y} || {X}, {Y} contain many {cat} cells || {X} and {Y} are dominated by {cat} || {cat} is found mainly in {X}, {Y} || dense {cat} region in {X}, {Y}
numerous {cat} cells in {X} and {Y}
[category.band]
{cat} is concentrated primarily in {X} || {X} show a high density of {cat} || {X} are dominated by {cat} || {cat} is most frequent in {X} || {cat} cells are concentrated in {X} || most {cat} points appear in {X} || {X} contain many {cat} cells || {cat} appears mostly in {X} || {cat} is prominent in {X} || dense {cat} cells across {X}
{cat} is heavily represented in {X} || {cat} is densest in {X} || a high number of {cat} cells in {X} || {cat} is primarily found in {X} || {cat} is clustered in {X} || strong concentration of {cat} in {X} || {X} have the most {cat} cells
[category.point]
a single {cat} cell at {xunit} {x}, {yunit} {y} || an isolated {cat} cell is visible at {xunit} {x}, {yunit} {y} || one {cat} cell appears at {xunit} {x} and {yunit} {y} || an individual {cat} point at {xunit} {x}, {yunit} {y} || a small {cat} cluster at {xunit} {x}, {yunit} {y} || a notable {cat} cell at {yunit} {y}, {xunit} {x}
{xunit} {x}, {yunit} {y} is marked as {cat} || {xunit} {x}, {yunit} {y}: {cat} || there is a {cat} cell at {yunit} {y} and {xunit} {x} || an isolated {cat} square at ({xunit} {x}, {yunit} {y}) || the cell at {xunit} {x}, {yunit} {y} is {cat} || {yunit} {y} contains a {cat} cell at {xunit} {x} || {xunit} {x} has a {cat} cell at {yunit} {y}
a distinct {cat} cell is located at {xunit} {x}, {yunit} {y} || {cat} also appears at {xunit} {x}, {yunit} {y} || a prominent {cat} cluster is seen at {xunit} {x}, {yunit} {y}
[category.background]
{cat} is distributed throughout the panel || {cat} cells are scattered across the grid || {cat} is scattered throughout || {cat} cells appear across all {xunits} || {cat} points are distributed across the entire panel || {cat} is widely distributed across all {xunits} and {yunits} || {cat} is present across the full grid || {cat} appears throughout the heatmap
{cat} cells are spread fairly evenly across the panel || scattered {cat} points across all {xunits} and {yunits} || {cat} is spread over all {xunits} || {cat} is found throughout all {yunits} || {cat} points are interspersed throughout the grid || {cat} is sparsely scattered across the whole heatmap || {cat} fills most of the grid
{cat} forms the background of the panel
[category.absence]
{cat} is almost absent in {X} || {cat} is nearly absent from {X} || very few {cat} cells appear in {X} || {X} contain almost no {cat} cells || {X} contain no {cat} || {cat} is largely absent from {X} || no {cat} cells are visible in {X} || no {cat} points appear in {X} || {X} show no {cat} cells || {cat} is not present in {X}
{cat} is completely absent in {X} || there are few {cat} cells in {X} || there are almost no {cat} points in {X} || little to no {cat} in {X} || {cat} is not visible in {X} || very little {cat} in {X}
[table.lead]
**{title} – values:** || Estimated values for {title}: || Approximate values ({title}): || {title} – data table: || **{title} data:** || Data table for {title}: || **Table: {title}** || Below are the values for {title}: || The values for {title} are listed below: || Reconstructed data for {title}: || Extracted values – {title}:
**Data ({title}):** || Heatmap values for {title}: || **{title} value table:** || Here are the values for {title}: || Cell-by-cell values for {title}:
[table.corner]
{y} (Y) \ {x} (X) || {y}/{x} || **{y} \ {x}** || {y} (y-axis) || {y} ↓ || {x} → / {y} ↓ || {y} (row) / {x} (column) || {y} (rows) / {x} (columns) || {y} (rows) \ {x} (cols) || **{y} / {x}** || Row/Column || Row / Col || {y} (row) || Y \ X || Y-axis \ X-axis || Row Label
[table.long]
{y}; {x}; Approximate Value || {y}; {x}; Estimated Value || {y} (Row); {x} (Column); Value || Y-Axis ({y}); X-Axis ({x}); Value || {y}; {x}; Cell Value || {y} (row); {x} (col); Value || {y}; {x}; Heatmap value || **{y} (Y)**; **{x} (X)**; **Value** || Row: {y}; Column: {x}; Value || {y}; {x}; Est. value || {y}; {x}; Data value
{y}; {x}; Observed Value || {y}; {x}; Color Value || `{y}`; `{x}`; `Value` || {y}; {x}; Value shown || {y}; {x}; Numeric value
[table.places]
Panel; {y}; {units} with peaks; Intensity || Heatmap; {y}; High-value {units}; Description || Panel; {y}; {units} (x); Intensity || Panel; {y}; Notable {units}; Intensity level || Panel Title; {y}; Peak {units}; Level || Subplot; {y}; {units}; Intensity || Panel; {y}; Highlighted {units}; Observation
Panel; {y}; {units} observed; Level || **Panel Title**; **{y}**; **Peak {units}**; **Intensity** || Chart; {y}; {units} of Note; Level || Panel; {y} (Y-axis); {units} (X-axis); Description || Heatmap; {y}; Active positions; Level || Panel Name; {y}; {units}; Visual intensity || Plot; {y}; Key {units}; Intensity
Panel; {y}; Position(s); Level || Heatmap Title; {y}; {units}; Observation
[rowline.lead]
The columns (left to right) are: {labels}. || Values for each row (columns: {labels}): || Columns in order: {labels}. || The column labels are {labels}. || Column headers: {labels}. || Each row contains values for {labels}. || Row values, in the order {labels}: || The values in each row correspond to {labels}.
Values are listed in the order of the columns: {labels}. || Row-by-row values (column order: {labels}): || Columns (x-axis): {labels}. || The order of columns is {labels}. || For each row, values are listed from left to right ({labels}). || **Columns:** {labels} || Listed left to right for {labels}: || The following values correspond to columns {labels}:
[rowline]
**{row}**: {values} || `{row}`: {values} || **{row} row:** {values} || {row} values: {values} || **{row}** – {values} || {row}: `[{values}]` || **{row}:** [{values}] || Row "{row}": {values} || Row {row} = [{values}] || **Row: {row}** – {values} || {row} (row): {values} || `{row}`: `{values}` || Row {row} – {values}
**Row `{row}`:** {values} || Row {row}: [{values}] || **{row} values:** {values}
[code.lead]
Estimated matrix (rows = {y}, columns = {x}): || The data matrix, with rows for {y} and columns for {x}: || Approximate values, where each row is a {y} and each column is a {x}: || Matrix values (rows: {y}, columns: {x}): || The heatmap values as a matrix ({y} by row, {x} by column):
Values per {y} (in order of {x}): || Below is the matrix of values ({y} × {x}): || Matrix representation (rows: {y}; columns: {x}): || Each row corresponds to a {y}; values are in order of {x}: || The values are as follows ({y}: [values by {x}]): || Data matrix (row = {y}, column = {x}):
Row-wise values ({y} as rows, {x} as columns): || Values in matrix form, with {y} as rows: || Here are the values by {y} (row), ordered by {x}: || Extracted matrix (rows are {y}): || Heatmap data by row ({y}):
[items.lead]
**{row}** row: || **Row: {row}** – || {row} values: || **{row} values:** || **For {row}:** || **{row}** - || Values for {row}: || **Values for {row}:** || Row `{row}`: || **"{row}"**: || **Row {row}** – || **{row} (row):** || In row {row}: || Row – {row}: || **`{row}`:** || {row} –
[item]
{label}={v} || {label}: `{v}` || {label} – {v} || {label} shows {v} || {label} (value {v}) || {label} (value: {v}) || {label} with a value of {v} || {label}: value {v} || **{v}** ({label}) || {v} in the {label} column || {v} in column {label} || {label} is at {v} || `{v}` ({label}) || {label} : {v} || {label}: **{v}** || {label} (**{v}**)
[pairs.lead]
Values for each ({y}, {x}) pair: || The cell values, listed as ({y}, {x}): || Cell values in (row, column) format: || Cells are listed as (row, column): || Values by (row, column) position: || The values at each (row, column) position are: || Data points in the form ({y}, {x}): || Selected cell values ({y}, {x}):
Cells are identified by ({y}, {x}): || Individual cell values (row, column): || Notable cells in ({y}, {x}) format: || Each entry is given as ({y}, {x}): value || Cell positions are written as (row, column): || The following cells are listed as ({y}, {x}): || Coordinates are in the format (row, column): || Values for the cells (row, column):
[pair]
({i}, {j}): **{v}** || (row {i}, column {j}): {v} || (row {i}, col {j}): {v} || Row {i}, Column {j}: {v} || row {i}, column {j} = {v} || Cell ({i}, {j}) = {v} || cell ({i},{j}): {v} || ({i},{j}) = {v} || `({i}, {j}) = {v}` || [{i}, {j}] = {v} || Position ({i}, {j}): {v} || At ({i}, {j}): {v} || ({i},{j}): `{v}` || Value at ({i}, {j}): {v}
({i}, {j}) shows {v} || Entry ({i}, {j}): {v}
[confusion]
{y} misclassified as {x}: {v} || {y} confused with {x}: {v} || {y} incorrectly predicted as {x}: {v} || actual {y} / predicted {x}: {v} || true label {y}, predicted label {x}: {v} || {y} instances predicted as {x}: {v} || {y} (actual) predicted as {x}: {v} || {y} (actual) vs. {x} (predicted): {v}
actual: {y}, predicted: {x}, value: {v} || {y} samples classified as {x}: {v} || {y} misidentified as {x}: {v} || predicted {x} when actual is {y}: {v} || {y} → predicted {x}: {v} || {y} (true) / {x} (predicted): {v} || {y} was misclassified as {x} ({v}) || {x} predicted for actual {y}: {v}
[diagonal]
diagonal values are all {v} || all diagonal entries are {v} || the diagonal entries are {v} || each diagonal cell shows {v} || the diagonal cells (same row and column label) are {v} || the main diagonal has a value of {v} throughout || values along the diagonal are {v} || every cell on the diagonal is {v} || the diagonal is consistently {v} || diagonal elements: {v}
all diagonal elements equal {v} || the values on the main diagonal are all {v} || along the diagonal, all values are {v} || main diagonal cells all show {v} || the diagonal (where row and column labels match) is {v} || diagonal cells equal {v}
[pool.methods]
Balanced; Unbalanced || SFT; DPO || SGD; Adam; Adafactor || Instruct; Base || MHA; GQA; MQA || Absolute; Relative; Rotary || Pretrained; Finetuned || Static; Dynamic || Softmax-Gate; Sigmoid-Gate || Shared-Expert; No-Shared-Expert || Original; Ablated || Clean; Corrupted || Uniform-Init; Xavier-Init || Token-Choice; Group-Choice
Float16; Int8; Int4 || With Balancing; Without Balancing
[pool.facets]
Layer || Layer || Layer || Layer || Block || Step || Epoch || Head || Round || Chunk || Level || Part || Window || Shard || Split || Size
[pool.rows]
Dataset; dataset; datasets; C4; Pile (val); WikiText; BookCorpus; PG-19 || Subset; subset; subsets; Web (filtered); Code; Papers; Forums; Encyclopedia || Language; language; languages; Portuguese; Arabic; Hindi; Vietnamese; Japanese || Task; task; tasks; Question Answering; Sentiment; Paraphrase; Entailment
Category; category; categories; Humanities; STEM; Social Sciences; Other Topics || Model; model; models; Phi-2; Falcon-7B; StableLM-3B; OLMo-1B || Component; component; components; embed; attn_out; mlp_out; unembed || Depth band; band; bands; shallow; middle; deep || Metric; metric; metrics; BLEU; ROUGE-L; METEOR; chrF
Genre; genre; genres; Fiction; Poetry; Journalism; Letters; Drama || Programming language; language; languages; Python; Java; Rust; Go; Haskell || Strategy; strategy; strategies; random; top_k; round_robin; hash || Token type; type; types; punctuation; digits; function_word; content_word || Scenario; scenario; scenarios; Baseline; Distractor; Long Input; Shuffled
Modality; modality; modalities; Text; Image; Audio; Video || City; city; cities; Berlin; Toronto; Nairobi; Osaka; Lisbon
[pool.grades]
Digit length; length; lengths || Difficulty level; level; levels || Group ID; group; groups || Seed; seed; seeds || Fold; fold; folds || Version; version; versions || Phase; phase; phases || Cluster ID; cluster; clusters || Run; run; runs || Depth; depth; depths || Hop; hop; hops || Turn; turn; turns || Sample group; group; groups || Scale; scale; scales || Shard; shard; shards || Question; question; questions
[pool.units]
Expert number; expert; experts || Expert Index; expert; experts || Head index; head; heads || Head Number; head; heads || Layer number; layer; layers || Layer Index; layer; layers || Position in sequence; position; positions || Neuron index; neuron; neurons || Feature ID; feature; features || Channel index; channel; channels || Training step; step; steps
Block index; block; blocks || Token; token; tokens || Bin index; bin; bins || Key position; position; positions || Window; window; windows || Component index; component; components
[pool.tokens]
Token; token; tokens; first_token; subject; relation; object; last_token || Token position; token; tokens; prompt_start; subj_end; verb; final_token || Hyperparameter; hyperparameter; hyperparameters; lr; batch_size; dropout; weight_decay || Prompt type; prompt; prompts; Direct; Chain-of-Thought; Few-Shot; Self-Refine
Model; model; models; GPT-4; Claude-2; Llama-2; PaLM-2; Mixtral || Dataset; dataset; datasets; ARC; BoolQ; PIQA; WinoGrande; OpenBookQA || Attack; attack; attacks; synonym; typo; paraphrase; back_translation || Metric; metric; metrics; accuracy_top1; f1_macro; ece; brier || Module; module; modules; self_attn; cross_attn; ffn; layer_norm
Language pair; pair; pairs; en-de; en-fr; de-en; fr-en; zh-en || Context length; length; lengths; 1k; 2k; 4k; 8k; 16k || Pruning ratio; ratio; ratios; 50%; 60%; 70%; 80%; 90% || Error type; error; errors; omission; addition; substitution; reordering || Sensor; sensor; sensors; camera; microphone; gyro; gps || Relation; relation; relations; capital_of; born_in; works_for; located_in
Optimizer; optimizer; optimizers; SGD; RMSProp; Adagrad; Nadam
[pool.measures]
Token Probability; probability || Error Rate; error || Mutual Information; mutual information || Logit Difference; logit difference || JS Divergence; divergence || Sparsity; sparsity || Confidence; confidence || Expert Utilization; utilization || Feature Attribution; attribution || Jaccard Overlap; overlap || Win Rate; win rate || Annotator Agreement; agreement
Recall; recall || Selection Frequency; frequency || Neuron Coverage; coverage || Attention Score; attention || Classification Accuracy; accuracy
[pool.maps]
white; light blue; dark blue || very light yellow; orange; deep red || white; light red; dark red || dark purple; green; yellow || pale yellow; amber; dark orange || white; light green; dark green || dark blue; teal; light green || white; gray; dark gray || light pink; hot pink; magenta || light cyan; cyan; dark cyan || blue; light gray; red
black; orange; pale yellow || light teal; teal; dark teal || cream; tan; dark brown || light orange; dark orange; deep red || white; light purple; dark purple
[pool.panels]
Summarization; Translation; Question Answering; Code Generation; Classification; Paraphrasing; Retrieval; Dialogue || News; Reviews; Tweets; Emails; Articles; Transcripts; Manuals; Reports || Layer Norm; Attention Output; MLP Output; Residual Stream; Embedding Output; Final Output; Key Projection; Value Projection
(a) Baseline; (b) Proposed; (c) Ablation; (d) Oracle; (e) Random; (f) Majority; (g) Ensemble; (h) Human || German; Italian; Russian; Dutch; Swedish; Greek; Czech; Danish || Zero-Shot; One-Shot; Few-Shot; Many-Shot; Chain-of-Thought; Self-Consistency; Least-to-Most; Direct || Training; Validation; Testing; Transfer; Robustness; Calibration; Fairness; Efficiency
Algebra; Geometry; Calculus; Statistics; Number Theory; Logic; Topology; Combinatorics || Cardiology; Neurology; Oncology; Radiology; Pediatrics; Dermatology; Surgery; Psychiatry || Model Small; Model Base; Model Large; Model Huge; Model Tiny; Model Mini; Model Giant; Model Nano || Positive; Negative; Neutral; Ambiguous; Sarcastic; Mixed; Formal; Informal
Gemma; Mixtral; DeepSeek; Yi; Falcon; OLMo; Phi; StarCoder || Toxicity; Bias; Truthfulness; Helpfulness; Honesty; Harmlessness; Privacy; Consistency || Python; JavaScript; Rust; Haskell; Java; Scala; Ruby; Julia || Before Training; After Training; Mid Training; After Pruning; After Merging; Before Pruning; After Tuning; Before Tuning
Subject Tokens; Relation Tokens; Object Tokens; Final Tokens; Function Words; Punctuation; Numbers; Named Entities
[pool.categories]
All Categories; Math=blue; Language=orange; Vision=green; +Unclassified=gray || All Functions; Retrieval=red; Induction=blue; Suppression=green; +None=white || Combined View; Factual=purple; Procedural=orange; Linguistic=teal; +Other=light gray || All Heads; Positional=blue; Semantic=red; Syntactic=green; +Inactive=gray || All Types; Numerical=cyan; Textual=magenta; Visual=yellow
All Skills; Reasoning=blue; Recall=orange; Translation=green; +Unassigned=gray || Combined; Safety=red; Helpfulness=blue; Honesty=green || All Features; Entity=brown; Sentiment=pink; Topic=teal; +Unlabeled=white || All Modules; Encoder=blue; Decoder=red; Bridge=purple; +Unused=light gray || All Roles; Copying=orange; Planning=blue; Checking=green; +Undetermined=gray
Full Map; Early=yellow; Middle=orange; Late=red || Overall; Grammar=green; Logic=blue; Memory=purple; +Dead=black || All Tasks; Addition=blue; Comparison=red; Sorting=green; +Mixed=brown || Composite; Local=cyan; Global=magenta; +Idle=white || All Domains; Medicine=red; Law=navy; Finance=gold; +General=gray || All Languages; English=blue; Chinese=red; Spanish=orange
[pool.matrices]
True class; Predicted class; airplane; truck; ship; deer; frog; bird || Actual label; Predicted label; Positive; Negative; Neutral; Mixed; Unknown; Sarcastic || Judge model; Contestant model; Gemma-2; Phi-3; Mistral-7B; Llama-3; Qwen-2; OLMo || Train language; Test language; en; ar; ru; de; th; vi || Source domain; Target domain; news; reviews; medical; legal; tweets; emails
Generator; Evaluator; GPT-4; Claude; Gemini; Llama; Mistral; Command-R || Layer type; Comparison layer; embed; attn_1; mlp_1; attn_2; mlp_2; head || True emotion; Predicted emotion; joy; anger; sadness; fear; surprise; disgust || Feature; Correlated feature; age; bmi; glucose; insulin; pressure; pregnancies || True letter; Predicted letter; alpha; beta; gamma; delta; kappa; omega
Row variable; Column variable; price; mileage; year; power; weight; width || Training dataset; Evaluation dataset; SST; IMDB; Yelp; Amazon; TREC; AGNews || Defender; Attacker; base; robust; distilled; pruned; quantized; ensemble || Query token; Key token; She; opened; her; old; umbrella; slowly || Ground truth; Prediction; walk; run; sit; stand; lie; jump
Premise language; Hypothesis language; fr; es; bg; zh; hi; sw
"""  # noqa: E501 -- wordings are data; one must stay on one line

THIRD = parse_grammar("third", TEXT)
"""The third grammar."""
