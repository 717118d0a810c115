// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/vector/raw_layer.h"

namespace oasis::gis {

/// True for names that are read as delimited text: .csv, .tsv, .txt, also with .gz.
[[nodiscard]] bool isDelimitedText(const std::string& path);

/// A delimited text file as a table (RFC 4180, with the separators , ; tab and | recognised from the header and first
/// lines). Quoted names and values may hold separators and line breaks. The first line names the columns. A byte
/// order mark is skipped. Reads in blocks: memory does not grow with the file.
/// Errors: FileUnreadable (binary content, UTF-16, a record over 4 MB), InvalidArgument (a filter: use a database).
[[nodiscard]] Result<std::unique_ptr<RawLayer>> openCsvLayer(const std::string& gdalPath, const LayerSource& source);

} // namespace oasis::gis
