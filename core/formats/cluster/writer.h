// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/cluster.h"

#include <QByteArray>
#include <QList>

namespace lvs {

/// A cluster as a document, with what it cannot say.
struct WrittenCluster
{
    QByteArray json;
    /// Unsupported, with the subject that is missing in the document as its first argument.
    QList<Error> omissions;
};

/// The document that readCluster() reads back as the same cluster: UTF-8, indented, for people to read and
/// keep beside other configuration. Omissions: real servers with the kernel's own methods Local and Bypass,
/// for which ipvsadm, whose lines the document has, knows no word.
[[nodiscard]] WrittenCluster writeCluster(const Cluster &cluster);

} // namespace lvs
