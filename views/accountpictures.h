// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordlists.h"
#include "ui/theme/paint.h"

#include <QHash>
#include <QIcon>
#include <QImage>
#include <QObject>
#include <QSet>

class QThreadPool;

namespace campanile::services {
class AssetService;
}

namespace campanile::views {

/**
 * The pictures of accounts, small and square. A file that is not on this computer is asked for and shown once it is here, offline
 * what came earlier; it comes from a network, so it is refused when its pixels would take too much room. Decoded on the pool.
 * GUI thread; arguments outlive it.
 */
class AccountPictures : public QObject
{
    Q_OBJECT

public:
    static constexpr int kSide = 96; ///< pixels: an avatar at three times its size

    AccountPictures(models::AccountsModel &accounts, services::AssetService &assets, QThreadPool &pool, QObject *parent = nullptr);

    /** Null while there is none to show. */
    [[nodiscard]] QImage of(const models::AccountRow &account) const { return m_pictures.value(account.avatarBlobId); }

Q_SIGNALS:
    /** A picture came. */
    void changed();

private:
    void look();

    models::AccountsModel &m_accounts;
    services::AssetService &m_assets;
    QThreadPool &m_pool;
    QHash<QString, QImage> m_pictures; ///< by blob id
    QSet<QString> m_tried;             ///< being decoded, or no picture
};

/** How an account is drawn everywhere; without @p pictures, or without a picture of it, its initials under @p name. */
[[nodiscard]] ui::AvatarLook accountLook(const models::AccountRow &account, const QString &name, const AccountPictures *pictures);
/** An account in one line of a menu or a list, where several may have one name: "Halden Coffee (Mastodon)". */
[[nodiscard]] QString accountLine(const models::AccountRow &account);
/** The mark of its network, beside that line. GUI thread. */
[[nodiscard]] QIcon accountMark(const models::AccountRow &account);

} // namespace campanile::views
