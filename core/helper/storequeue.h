// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/helper/store.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace lvs {

/// The store on a thread of its own: a disk may take seconds to keep what it was given, and neither the bus
/// nor the kernel's worker waits for it. Calls are carried out in order; answers come back on the thread
/// that asked.
class StoreQueue : public QObject
{
    Q_OBJECT
public:
    template <typename Value> using Answer = std::function<void(const Value &)>;

    /// A saved state, packed as it crosses the bus.
    struct Packed
    {
        quint64 number = 0;
        quint64 generation = 0;
        QByteArray bytes;
        std::optional<Error> alarm; ///< of the latest, as in Store::Latest
    };

    /// folder: as the Store takes it. calls must outlive this.
    explicit StoreQueue(const QByteArray &folder, FileCalls &calls = FileCalls::system(),
                        QObject *parent = nullptr);
    /// Waits for what is under way.
    ~StoreQueue() override;

    void latest(const Answer<Result<Store::Latest>> &answer);
    /// number: 0 for the latest.
    void fetch(quint64 number, const Answer<Result<Packed>> &answer);
    void history(const Answer<QList<SavedHeader>> &answer);
    /// Of origin, the generation and the uid count; the name is looked up, the time is now.
    void save(const SavedOrigin &origin, const std::shared_ptr<const HostState> &state,
              const Answer<Result<SavedHeader>> &answer);
    /// How many calls are under way.
    [[nodiscard]] int pending() const { return m_pending; }

private:
    template <typename Work, typename Done> void onWorker(Work work, Done done);

    Store m_store; ///< on the worker
    QThread m_thread;
    QObject *m_worker; ///< lives on m_thread
    int m_pending = 0;
};

/// The name of a user, as it may stand in a saved state; empty where nobody has that uid.
[[nodiscard]] QString userName(quint32 uid);

} // namespace lvs
