// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/output_file.h"

#include "gis/export/new_file.h"

#include <string_view>

namespace oasis::report {

Result<void> writeWhole(const std::string& path, const QByteArray& bytes)
{
    OASIS_TRY(auto file, gis::NewFile::create(path));
    OASIS_CHECK(file.write(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
    return file.commit();
}

} // namespace oasis::report
