// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/document/study_document.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <vector>

namespace oasis::desktop {

/// Keeps the edits that are not saved yet beside the study's file (gis::Journal), in order and off the GUI thread, and
/// offers again what a crash left. Computed outcomes are not kept: they are computed again. A change of whole layers
/// does not fit a journal: unkept() says so, once until the next save.
class StudyJournal : public QObject
{
    Q_OBJECT

public:
    explicit StudyJournal(StudyDocument& document, QObject* parent = nullptr);
    /// Waits for the writing to end; the file stays for the next start.
    ~StudyJournal() override;

    /// From now on edits are kept beside this file. `pending` is what a crash left there: edits made meanwhile are
    /// written only once the user has decided about it.
    void begin(const QString& file, std::vector<StudyChange> pending);
    /// The study is closed and the user knows: nothing is kept any more.
    void end();
    /// Number of edits that a crash left and that the user has not decided about.
    [[nodiscard]] int offered() const { return static_cast<int>(m_pending.size()); }
    /// Makes the edits that a crash left, as one undo step; those that do not fit any more are told by failed().
    void recover();
    void discard();

    /// Around a save: edits made between the two are kept for the file as it is after.
    void saveBegins();
    void saveEnded(bool saved, const QString& file);
    /// Returns when everything is on disk; for tests and the end of the program.
    void flush() { m_pool.waitForDone(); }

signals:
    void offerChanged();
    void unkept();
    void failed(const oasis::Error& error);

private:
    struct Writer;
    void keep(const StudyChange& change);
    void write(const StudyChange& change);
    void rewrite(const std::vector<StudyChange>& changes);
    void run(std::function<Result<void>(Writer&)> work);

    StudyDocument& m_document;
    QThreadPool m_pool; ///< one thread: edits are written in their order
    std::shared_ptr<Writer> m_writer;
    std::vector<StudyChange> m_pending;
    std::vector<StudyChange> m_held;      ///< made while the offer stands
    std::vector<StudyChange> m_sinceSave; ///< made while a save runs
    QString m_file;
    bool m_saving = false;
    bool m_toldUnkept = false;
    bool m_toldFailure = false;
};

} // namespace oasis::desktop
