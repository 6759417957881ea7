// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importwork.h"

#include "ui/import/importreading.h"
#include "ui/text/textview.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTextDocument>
#include <QThread>
#include <QThreadPool>

namespace lvs {

ImportWork::ImportWork(QObject *parent)
    : QObject(parent)
{
}

ImportWork::~ImportWork()
{
    cancel();
}

void ImportWork::drop(Flag &flag)
{
    if (flag) {
        *flag = true;
        flag.reset();
    }
}

void ImportWork::cancel()
{
    drop(m_reading);
    drop(m_planning);
}

/// done hears of the value here, unless it was cancelled meanwhile.
template <typename Work, typename Done> void ImportWork::start(Flag ImportWork::*flag, Work work, Done done)
{
    drop(this->*flag);
    const auto cancelled = std::make_shared<std::atomic_bool>(false);
    this->*flag = cancelled;
    QThreadPool::globalInstance()->start(
        [self = QPointer(this), flag, cancelled, work = std::move(work), done = std::move(done)]() mutable {
            if (*cancelled) {
                return;
            }
            auto value = work(*cancelled);
            if (*cancelled) {
                return;
            }
            QMetaObject::invokeMethod(
                qApp, [self, flag, cancelled, value = std::move(value), done = std::move(done)]() mutable {
                    if (self && !*cancelled) {
                        (self->*flag).reset();
                        done(std::move(value));
                    }
                });
        });
}

void ImportWork::open(const ImportSource &source)
{
    drop(m_planning);
    start(
        &ImportWork::m_reading,
        [source](const std::atomic_bool &cancelled) {
            auto read = std::make_shared<ReadImport>(readSource(source));
            if (!read->refusal && !cancelled) {
                QString text = QString::fromUtf8(read->source.content);
                std::unique_ptr<QTextDocument> document =
                    TextView::makeTextDocument(text.replace(QLatin1String("\r\n"), QLatin1String("\n")));
                document->moveToThread(qApp->thread());
                read->document = {document.release(), [](QTextDocument *each) { each->deleteLater(); }};
            }
            return read;
        },
        [this](const std::shared_ptr<ReadImport> &value) { Q_EMIT read(value); });
}

void ImportWork::readAs(const ImportSource &source, std::optional<FileFormat> format)
{
    drop(m_planning);
    start(
        &ImportWork::m_reading,
        [source, format](const std::atomic_bool &) {
            return std::make_shared<ReadImport>(readContent(source, format));
        },
        [this](const std::shared_ptr<ReadImport> &value) { Q_EMIT read(value); });
}

void ImportWork::plan(std::shared_ptr<const ReadImport> read, const ImportBase &base)
{
    start(
        &ImportWork::m_planning,
        [read = std::move(read), base](const std::atomic_bool &) {
            return std::make_shared<const PlannedImport>(planImport(read->imported, base));
        },
        [this](const std::shared_ptr<const PlannedImport> &value) { Q_EMIT planned(value); });
}

} // namespace lvs
