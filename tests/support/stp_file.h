// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/prize_collecting.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace oasis::test {

/// A Steiner problem from a public collection.
struct StpFile
{
    std::string problem; ///< "SPG", "RPCSTP" or "PCSTP"
    StreetGraph graph;
    std::vector<std::int64_t> costs;             ///< per edge, times scale
    std::vector<NodeIndex> terminals;            ///< SPG
    std::vector<routing::PrizedTerminal> prized; ///< PCSTP, RPCSTP; prizes times scale
    std::optional<NodeIndex> root;               ///< RPCSTP
    std::int64_t scale = 1;                      ///< 1, or 1,000,000 when the file has decimals
};

/// Reads SteinLib .stp and PACE 2018 .gr files, gzip-compressed or not. Errors: FileNotFound, FileUnreadable.
[[nodiscard]] Result<StpFile> readStpFile(const std::string& path);

/// One row of the collection's best_known.csv, values as printed there (unscaled).
struct BestKnown
{
    std::string name; ///< "SteinLib-B/b01.stp"
    double lower = 0;
    double upper = 0;
};
[[nodiscard]] std::vector<BestKnown> readBestKnown(const std::string& path);

/// The folder of shared test data (environment variable OASIS_SHARED, else `fallback`).
[[nodiscard]] std::string sharedFolder(const std::string& fallback);

} // namespace oasis::test
