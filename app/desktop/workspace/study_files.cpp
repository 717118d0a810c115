// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/study_files.h"

#include "app/text/convert.h"

#include "gis/store/project_file.h"

#include <QFileInfo>
#include <QSettings>

namespace oasis::desktop {

namespace {

constexpr int kRecent = 8;
const QString kRecentKey = QStringLiteral("recent");

} // namespace

StudyFiles::StudyFiles(StudyDocument& document, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_document(document), m_jobs(jobs)
{}

void StudyFiles::open(const QString& path)
{
    m_jobs.start<Study>(
        QStringLiteral("open"), tr("Opening %1").arg(QFileInfo(path).fileName()),
        [file = text::toStdString(path)](const RunContext& ctx) { return gis::openProject(file, ctx); },
        [this, path](Result<Study> study) {
            if (!study.has_value()) {
                emit failed(study.error());
                return;
            }
            m_document.reset(std::move(study).value(), path);
            remember(path);
            emit opened(path);
        });
}

void StudyFiles::save(std::function<void(bool)> then)
{
    const QString path = m_document.path();
    const quint64 revision = m_document.revision();
    m_jobs.start<bool>(
        QStringLiteral("save"), tr("Saving %1").arg(QFileInfo(path).fileName()),
        [study = m_document.study(), file = text::toStdString(path)](const RunContext& ctx) -> Result<bool> {
            OASIS_CHECK(gis::saveProject(study, file, ctx));
            return true;
        },
        [this, path, revision, then](Result<bool> done) {
            if (done.has_value()) {
                if (m_document.revision() == revision)
                    m_document.markSaved();
                remember(path);
                emit saved(path);
            } else {
                emit failed(done.error());
            }
            if (then)
                then(done.has_value());
        });
}

void StudyFiles::saveAs(const QString& path, std::function<void(bool)> then)
{
    m_document.setPath(path);
    save(std::move(then));
}

QStringList StudyFiles::recent() const
{
    return QSettings().value(kRecentKey).toStringList();
}

void StudyFiles::remember(const QString& path)
{
    QStringList files = recent();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    files.removeAll(absolute);
    files.prepend(absolute);
    QSettings().setValue(kRecentKey, files.mid(0, kRecent));
    emit recentChanged();
}

void StudyFiles::forget(const QString& path)
{
    QStringList files = recent();
    files.removeAll(path);
    QSettings().setValue(kRecentKey, files);
    emit recentChanged();
}

} // namespace oasis::desktop
