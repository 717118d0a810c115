// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/stp_file.h"

#include <zlib.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace oasis::test {

namespace {

bool readAll(const std::string& path, std::string& text)
{
    gzFile file = gzopen(path.c_str(), "rb"); // reads plain files as well
    if (file == nullptr)
        return false;
    std::vector<char> buffer(1U << 16U);
    int got = 0;
    while ((got = gzread(file, buffer.data(), static_cast<unsigned>(buffer.size()))) > 0)
        text.append(buffer.data(), static_cast<std::size_t>(got));
    gzclose(file);
    return got == 0;
}

struct RawEdge
{
    std::uint32_t a;
    std::uint32_t b;
    double cost;
};

struct RawFile
{
    std::size_t nodes = 0;
    std::vector<RawEdge> edges;
    std::vector<std::uint32_t> terminals;
    std::vector<std::pair<std::uint32_t, double>> prizes;
    std::uint32_t root = 0;
};

RawFile parse(const std::string& text)
{
    RawFile raw;
    const char* at = text.c_str();
    const auto number = [&] {
        char* end = nullptr;
        const double value = std::strtod(at, &end);
        at = end;
        return value;
    };
    const auto node = [&] { return static_cast<std::uint32_t>(number()); };
    const auto skipLine = [&] {
        while (*at != '\0' && *at != '\n')
            ++at;
        at += *at == '\n' ? 1 : 0;
    };
    while (*at != '\0') {
        const char* word = at;
        while (*at != '\0' && std::isspace(static_cast<unsigned char>(*at)) == 0)
            ++at;
        const std::string key(word, at);
        if (key == "Nodes") {
            raw.nodes = node();
        } else if (key == "E") {
            const std::uint32_t a = node();
            const std::uint32_t b = node();
            raw.edges.push_back({a, b, number()});
        } else if (key == "T") {
            raw.terminals.push_back(node());
        } else if (key == "TP") {
            const std::uint32_t terminal = node();
            raw.prizes.emplace_back(terminal, number());
        } else if (key == "RootP") {
            raw.root = node();
        }
        skipLine();
    }
    return raw;
}

bool hasDecimals(const RawFile& raw)
{
    for (const RawEdge& edge : raw.edges)
        if (edge.cost != std::floor(edge.cost))
            return true;
    for (const auto& [node, prize] : raw.prizes)
        if (prize != std::floor(prize))
            return true;
    return false;
}

} // namespace

Result<StpFile> readStpFile(const std::string& path)
{
    std::string text;
    if (!readAll(path, text))
        return fail(ErrorCode::FileNotFound, "cannot read", path);
    const RawFile raw = parse(text);
    StpFile file;
    file.scale = hasDecimals(raw) ? 1'000'000 : 1;
    const auto scaled = [&](double value) { return std::llround(value * static_cast<double>(file.scale)); };
    StreetGraphBuilder builder;
    builder.addNodes(raw.nodes);
    for (const RawEdge& edge : raw.edges) {
        builder.addEdge(NodeIndex{edge.a - 1}, NodeIndex{edge.b - 1});
        file.costs.push_back(scaled(edge.cost));
    }
    auto graph = builder.freeze();
    if (!graph.has_value() || raw.edges.empty())
        return fail(ErrorCode::FileUnreadable, "no sound graph", path);
    file.graph = graph.value();
    for (const std::uint32_t terminal : raw.terminals)
        file.terminals.push_back(NodeIndex{terminal - 1});
    for (const auto& [node, prize] : raw.prizes)
        file.prized.push_back({NodeIndex{node - 1}, scaled(prize), 0, false});
    if (raw.root > 0) {
        file.root = NodeIndex{raw.root - 1};
        for (const NodeIndex terminal : file.terminals)
            file.prized.push_back({terminal, 0, 0, true});
    }
    file.problem = raw.prizes.empty() ? "SPG" : raw.root > 0 ? "RPCSTP" : "PCSTP";
    return file;
}

std::vector<BestKnown> readBestKnown(const std::string& path)
{
    std::vector<BestKnown> rows;
    std::ifstream stream(path);
    std::string line;
    std::getline(stream, line); // heading
    while (std::getline(stream, line)) {
        std::vector<std::string> fields;
        std::istringstream cells(line);
        for (std::string cell; std::getline(cells, cell, ',');)
            fields.push_back(cell);
        if (fields.size() < 7)
            continue;
        rows.push_back({fields[0], std::atof(fields[5].c_str()), std::atof(fields[6].c_str())});
    }
    return rows;
}

std::string sharedFolder(const std::string& fallback)
{
    const char* folder = std::getenv("OASIS_SHARED");
    return folder != nullptr && *folder != '\0' ? folder : fallback;
}

} // namespace oasis::test
