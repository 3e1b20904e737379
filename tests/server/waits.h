// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/storage.h"

#include <atomic>

namespace campanile::tests {

/** Counts how often a caller of another storage has to wait for an answer of the database. */
class WaitCounter final : public server::Storage
{
public:
    explicit WaitCounter(std::shared_ptr<server::Storage> storage) : m_storage(std::move(storage)) {}
    std::atomic<int> waits{0};

    [[nodiscard]] Result<QStringList> accounts(server::WorkspaceState state) override { return m_storage->accounts(state); }
    [[nodiscard]] Result<void> remove(const QString &accountId, server::WorkspaceState expected) override { return m_storage->remove(accountId, expected); }
    [[nodiscard]] Result<std::unique_ptr<server::StorageTransaction>> begin(const QString &accountId, server::Access access) override
    {
        return counted(m_storage->begin(accountId, access));
    }
    [[nodiscard]] Result<std::unique_ptr<server::StorageTransaction>> create(const QString &accountId, const QString &name, qint64 nowMs) override
    {
        return counted(m_storage->create(accountId, name, nowMs));
    }

private:
    class Connection final : public server::SqlConnection
    {
    public:
        Connection(server::SqlConnection &connection, std::atomic<int> &waits) : m_connection(connection), m_waits(waits) {}
        [[nodiscard]] Dialect dialect() const override { return m_connection.dialect(); }
        [[nodiscard]] Result<qint64> run(QByteArrayView sql, const server::SqlValues &values) override
        {
            ++m_waits;
            return m_connection.run(sql, values);
        }
        [[nodiscard]] Result<void> post(QByteArrayView sql, const server::SqlValues &values) override { return m_connection.post(sql, values); }
        [[nodiscard]] Result<void> query(QByteArrayView sql, const server::SqlValues &values, const RowFunction &row) override
        {
            ++m_waits;
            return m_connection.query(sql, values, row);
        }
        [[nodiscard]] Result<void> script(const QByteArray &sql) override
        {
            ++m_waits;
            return m_connection.script(sql);
        }

    private:
        server::SqlConnection &m_connection;
        std::atomic<int> &m_waits;
    };
    class Transaction final : public server::StorageTransaction
    {
    public:
        Transaction(std::unique_ptr<server::StorageTransaction> transaction, std::atomic<int> &waits)
            : m_transaction(std::move(transaction)), m_connection(m_transaction->sql(), waits)
        {
        }
        [[nodiscard]] server::SqlConnection &sql() override { return m_connection; }
        [[nodiscard]] Result<void> commit() override { return m_transaction->commit(); }

    private:
        std::unique_ptr<server::StorageTransaction> m_transaction;
        Connection m_connection;
    };
    Result<std::unique_ptr<server::StorageTransaction>> counted(Result<std::unique_ptr<server::StorageTransaction>> begun)
    {
        if (!begun)
            return begun;
        return std::unique_ptr<server::StorageTransaction>(new Transaction(std::move(*begun), waits));
    }

    std::shared_ptr<server::Storage> m_storage;
};

} // namespace campanile::tests
