// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/json_depth.h"

#include "gis/base/gdal_ptr.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace oasis::gis {

namespace {

constexpr std::size_t kBlock = 1U << 16U;
constexpr std::size_t kMaxScanned = 512U << 20U;

class NestingScanner
{
public:
    void scan(std::string_view block)
    {
        for (const char c : block) {
            if (m_inString)
                inString(c);
            else if (c == '"')
                m_inString = true;
            else if (c == '{' || c == '[')
                m_deepest = std::max(m_deepest, ++m_depth);
            else if (c == '}' || c == ']')
                --m_depth;
        }
    }
    [[nodiscard]] int deepest() const { return m_deepest; }
    [[nodiscard]] bool unfinished() const { return m_inString || m_depth > 0; }

private:
    void inString(char c)
    {
        if (m_escaped)
            m_escaped = false;
        else if (c == '\\')
            m_escaped = true;
        else if (c == '"')
            m_inString = false;
    }
    bool m_inString = false;
    bool m_escaped = false;
    int m_depth = 0;
    int m_deepest = 0;
};

bool looksLikeJson(std::string_view start)
{
    if (start.starts_with("\xEF\xBB\xBF"))
        start.remove_prefix(3);
    const auto at = start.find_first_not_of(" \t\r\n");
    return at != std::string_view::npos && (start[at] == '{' || start[at] == '[');
}

} // namespace

Result<void> checkJsonNesting(const std::string& gdalPath, const std::string& shownPath)
{
    const FilePtr file(VSIFOpenL(gdalPath.c_str(), "rb"));
    if (!file)
        return ok(); // the caller's open reports it
    std::vector<char> block(kBlock);
    NestingScanner scanner;
    std::size_t scanned = 0;
    for (bool first = true; scanned < kMaxScanned; first = false) {
        const std::size_t count = VSIFReadL(block.data(), 1, block.size(), file.get());
        const std::string_view bytes(block.data(), count);
        if (first && !looksLikeJson(bytes))
            return ok();
        scanner.scan(bytes);
        scanned += count;
        if (scanner.deepest() > kMaxJsonDepth)
            return fail(ErrorCode::FileUnreadable,
                        "its JSON is nested more than " + std::to_string(kMaxJsonDepth) +
                            " levels deep, which no map layer needs; the file is damaged or made to do harm",
                        shownPath);
        if (count < block.size()) {
            if (scanner.unfinished())
                return fail(ErrorCode::FileUnreadable,
                            "its JSON ends before the last bracket is closed: the file is cut off; get it again",
                            shownPath);
            return ok();
        }
    }
    return ok();
}

} // namespace oasis::gis
