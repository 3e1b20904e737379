// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accountpictures.h"

#include "app/core/courier.h"
#include "app/services/assetservice.h"
#include "ui/kit/bidi.h"
#include "ui/kit/networkbadge.h"
#include "ui/theme/tokens.h"
#include "views/networkchoices.h"

#include <QGuiApplication>
#include <QImageReader>
#include <QPainter>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostPixels = 6000; ///< of an edge

/** The middle square. */
QImage decode(const QString &path)
{
    QImageReader reader(path);
    // The name has no ending, and what the network called the file says nothing.
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || std::max(size.width(), size.height()) > kMostPixels)
        return {};
    constexpr int side = AccountPictures::kSide;
    reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatioByExpanding));
    const QImage image = reader.read();
    if (image.isNull())
        return {};
    return image.copy((image.width() - side) / 2, (image.height() - side) / 2, side, side).convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace

AccountPictures::AccountPictures(models::AccountsModel &accounts, services::AssetService &assets, QThreadPool &pool, QObject *parent)
    : QObject(parent), m_accounts(accounts), m_assets(assets), m_pool(pool)
{
    // Also after a reading without news: a file that has arrived is told as a change of its account.
    m_accounts.onLoaded([guard = QPointer(this)] {
        if (guard)
            guard->look();
    });
    look();
}

void AccountPictures::look()
{
    for (const models::AccountRow &account : m_accounts.rows()) {
        const QString blobId = account.avatarBlobId;
        if (blobId.isEmpty() || m_pictures.contains(blobId) || m_tried.contains(blobId))
            continue;
        const QString path = m_assets.localPath(blobId);
        if (path.isEmpty())
            continue;
        m_tried.insert(blobId);
        m_pool.start([home = Courier(this), this, path, blobId] {
            home.deliver([this, blobId, image = decode(path)] {
                if (image.isNull())
                    return;
                m_pictures.insert(blobId, image);
                Q_EMIT changed();
            });
        });
    }
}

ui::AvatarLook accountLook(const models::AccountRow &account, const QString &name, const AccountPictures *pictures)
{
    return {pictures ? pictures->of(account) : QImage(), name, ui::networkBadge(account.platform)};
}

QString accountLine(const models::AccountRow &account)
{
    const QString name = account.displayName.isEmpty() ? account.username : account.displayName;
    return u"%1 (%2)"_s.arg(ui::isolated(name), networkLabel(account.platform));
}

QIcon accountMark(const models::AccountRow &account)
{
    const qreal ratio = qGuiApp->devicePixelRatio();
    constexpr int side = ui::metric::IconSmall;
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    ui::drawBadge(&painter, QRect(0, 0, side, side), ui::networkBadge(account.platform), Qt::transparent);
    painter.end();
    return QIcon(pixmap);
}

} // namespace campanile::views

#include "moc_accountpictures.cpp"
