// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace oasis::desktop {

class Workspace;

/// Imports every recognised file of a folder in the background, as one undoable edit; what could not be read or is not
/// recognised is told in a notice.
void importFolder(Workspace& workspace, const QString& folder);

} // namespace oasis::desktop
