// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/panelrig.h"

namespace campanile::test {

using namespace Qt::StringLiterals;

/** A real store on disk with real services, as a panel gets them. GUI thread. */
struct ComposerFixture : PanelRig {
    ComposerFixture() : PanelRig(QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC))
    {
        context.setWorkspace(u"Harbour Roasters"_s, u"Europe/Berlin"_s, {});
        deps->toasts = nullptr;
        deps->dictionaryDir = u"/usr/share/hunspell"_s;
    }

    /** Records with all that the server would send. */
    [[nodiscard]] bool serve(const QString &type, const QJsonArray &records)
    {
        const QByteArray json = QJsonDocument(QJsonObject{{type, records}}).toJson(QJsonDocument::Compact);
        return run([json](store::StoreCore &core) { return core.applyRecords(json); }).value_or(0) > 0;
    }
    [[nodiscard]] RecordId addAccount(const QString &platform, const QString &name, const QString &handle)
    {
        const RecordId id = RecordId::create('s');
        const QJsonObject account{{u"id"_s, id.toString()}, {u"ver"_s, 1}, {u"platform"_s, platform}, {u"displayName"_s, name},
                                  {u"username"_s, handle}, {u"status"_s, u"connected"_s}, {u"accountKind"_s, u"page"_s},
                                  {u"platformAccountId"_s, handle}, {u"createdAt"_s, u"2026-11-01T08:00:00.000Z"_s},
                                  {u"updatedAt"_s, u"2026-11-01T08:00:00.000Z"_s}};
        if (!serve(u"SocialAccount"_s, {account}))
            return {};
        const bool listed = QTest::qWaitFor([&] { return accounts->find(id.toString()) != nullptr; }, 10'000);
        return listed ? id : RecordId();
    }
    [[nodiscard]] RecordId addPost(const services::NewPost &post)
    {
        RecordId id;
        bool done = false;
        posts.create(post, &context, [&](const Result<RecordId> &made) {
            if (made)
                id = *made;
            done = true;
        });
        return QTest::qWaitFor([&done] { return done; }, 10'000) ? id : RecordId();
    }
    [[nodiscard]] QJsonObject read(const QString &type, const RecordId &id) { return get(type, id); }
};

} // namespace campanile::test
