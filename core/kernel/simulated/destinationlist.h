// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/simulated/destination.h"

#include <memory>
#include <vector>

namespace lvs {

/// A service's real servers as the kernel lists them, the newest first. Each stays at its place in memory
/// for as long as it is kept: connections and schedulers point to them.
class DestinationList
{
    using Owners = std::vector<std::unique_ptr<Destination>>;

    template <typename Inner, typename Value> class Iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Destination;
        using difference_type = std::ptrdiff_t;
        using pointer = Value *;
        using reference = Value &;

        Iterator() = default;
        explicit Iterator(Inner inner)
            : m_inner(inner)
        {
        }
        reference operator*() const { return **m_inner; }
        pointer operator->() const { return m_inner->get(); }
        Iterator &operator++()
        {
            ++m_inner;
            return *this;
        }
        Iterator operator++(int) { return Iterator(m_inner++); }
        friend bool operator==(const Iterator &, const Iterator &) = default;

    private:
        Inner m_inner {};
    };

public:
    using iterator = Iterator<Owners::iterator, Destination>;
    using const_iterator = Iterator<Owners::const_iterator, const Destination>;

    [[nodiscard]] size_t size() const { return m_owners.size(); }
    [[nodiscard]] bool empty() const { return m_owners.empty(); }
    [[nodiscard]] Destination &operator[](size_t index) { return *m_owners[index]; }
    [[nodiscard]] const Destination &operator[](size_t index) const { return *m_owners[index]; }
    [[nodiscard]] iterator begin() { return iterator(m_owners.begin()); }
    [[nodiscard]] iterator end() { return iterator(m_owners.end()); }
    [[nodiscard]] const_iterator begin() const { return const_iterator(m_owners.begin()); }
    [[nodiscard]] const_iterator end() const { return const_iterator(m_owners.end()); }

    void addFirst(std::unique_ptr<Destination> destination)
    {
        m_owners.insert(m_owners.begin(), std::move(destination));
    }
    [[nodiscard]] std::unique_ptr<Destination> take(size_t index)
    {
        std::unique_ptr<Destination> taken = std::move(m_owners[index]);
        m_owners.erase(m_owners.begin() + static_cast<std::ptrdiff_t>(index));
        return taken;
    }

private:
    Owners m_owners;
};

} // namespace lvs
