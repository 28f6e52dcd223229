// The templates (EJS) that epub-gen-memory fills: the page, the package document, the navigation document, the NCX.
export const pageTemplate = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="<%- page.language %>" xml:lang="<%- page.language %>"<% if (page.isRightToLeft) { %> dir="rtl"<% } %>>
<head>
<title><%- page.title %></title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body epub:type="<%- page.type %>">
<%- page.markup %>
</body>
</html>
`;

/**
 * The vocabulary \`fanfolio:\` marks what Dublin Core has no word for. Series are said twice: as EPUB 3 does, and as
 * calibre does, which most devices read. The cover is named twice for the same reason. No landmark and no guide
 * reference names the start of the text: devices open a book there, and would skip the warnings.
 */
export const packageTemplate = `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="en" prefix="fanfolio: urn:x-fanfolio:vocabulary#">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="book-id"><%- book.identifier %></dc:identifier>
<dc:title id="title"><%- book.title %></dc:title>
<meta refines="#title" property="title-type">main</meta>
<% book.authors.forEach((author, index) => { -%>
<dc:creator id="creator-<%= index + 1 %>"><%- author %></dc:creator>
<meta refines="#creator-<%= index + 1 %>" property="role" scheme="marc:relators">aut</meta>
<% }) -%>
<dc:language><%- language %></dc:language>
<% if (book.date) { -%>
<dc:date><%- book.date %></dc:date>
<% } -%>
<meta property="dcterms:modified"><%- book.modified %></meta>
<% if (book.description) { -%>
<dc:description><%- book.description %></dc:description>
<% } -%>
<% if (book.source) { -%>
<dc:source><%- book.source %></dc:source>
<% } -%>
<% book.subjects.forEach((subject) => { -%>
<dc:subject><%- subject %></dc:subject>
<% }) -%>
<% book.series.forEach(({ name, index }, place) => { -%>
<meta property="belongs-to-collection" id="series-<%= place + 1 %>"><%- name %></meta>
<meta refines="#series-<%= place + 1 %>" property="collection-type">series</meta>
<% if (index !== null) { -%>
<meta refines="#series-<%= place + 1 %>" property="group-position"><%- index %></meta>
<% } -%>
<% }) -%>
<% if (book.series.length > 0) { -%>
<meta name="calibre:series" content="<%- book.series[0].name %>"/>
<% if (book.series[0].index !== null) { -%>
<meta name="calibre:series_index" content="<%- book.series[0].index %>"/>
<% } -%>
<% } -%>
<% book.own.forEach(([property, value]) => { -%>
<meta property="fanfolio:<%- property %>"><%- value %></meta>
<% }) -%>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">unknown</meta>
<meta name="cover" content="cover-image"/>
</metadata>
<manifest>
<item id="nav" href="toc.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
<item id="cover-image" href="<%- coverFile.path %>" media-type="<%- coverFile.mediaType %>" properties="cover-image"/>
<% pages.forEach(({ id, fileName }) => { -%>
<item id="<%- id %>" href="<%- fileName %>" media-type="application/xhtml+xml"/>
<% }) -%>
<% pictures.forEach(({ path, mediaType }, index) => { -%>
<item id="image-<%= index + 1 %>" href="<%- path %>" media-type="<%- mediaType %>"/>
<% }) -%>
</manifest>
<spine toc="ncx"<% if (isRightToLeft) { %> page-progression-direction="rtl"<% } %>>
<% spine.forEach((id) => { -%>
<itemref idref="<%- id %>"/>
<% }) -%>
</spine>
<guide>
<reference type="cover" title="Cover" href="cover.xhtml"/>
<reference type="toc" title="Contents" href="toc.xhtml"/>
</guide>
</package>
`;

export const navigationTemplate = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="<%- language %>" xml:lang="<%- language %>"<% if (isRightToLeft) { %> dir="rtl"<% } %>>
<head>
<title lang="en" xml:lang="en">Contents</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body epub:type="frontmatter">
<nav id="toc" epub:type="toc">
<h1 lang="en" xml:lang="en">Contents</h1>
<%- contents.list %>
</nav>
<nav id="landmarks" epub:type="landmarks" hidden="hidden">
<ol>
<li><a epub:type="cover" href="cover.xhtml">Cover</a></li>
<li><a epub:type="titlepage" href="title.xhtml">Title page</a></li>
<li><a epub:type="toc" href="toc.xhtml">Contents</a></li>
</ol>
</nav>
</body>
</html>
`;

export const ncxTemplate = `<?xml version="1.0" encoding="utf-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="<%- language %>">
<head>
<meta name="dtb:uid" content="<%- book.identifier %>"/>
<meta name="dtb:depth" content="<%= contents.depth %>"/>
<meta name="dtb:totalPageCount" content="0"/>
<meta name="dtb:maxPageNumber" content="0"/>
</head>
<docTitle><text><%- book.title %></text></docTitle>
<% book.authors.forEach((author) => { -%>
<docAuthor><text><%- author %></text></docAuthor>
<% }) -%>
<navMap>
<%- contents.points %>
</navMap>
</ncx>
`;
