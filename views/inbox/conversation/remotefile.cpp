// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/remotefile.h"

#include "views/inbox/conversation/linkcard.h"
#include "views/inbox/conversation/safetext.h"
#include "views/inbox/conversation/threadparts.h"
#include "views/inbox/conversation/threadwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPixmap>
#include <QToolButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {
constexpr int kShownWidth = 280;  // px
constexpr int kShownHeight = 240; // px
}

RemoteFileView::RemoteFileView(const models::RemoteFile &file, RemotePictures &pictures, QWidget *parent)
    : QWidget(parent), m_file(file), m_url(linkOf(file.url).url), m_pictures(pictures)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X1);
    const bool isPicture = file.kind == u"image" || file.kind == u"gif";
    const QString alt = safeLine(file.alt, 200);
    const QString name = alt.isEmpty() ? fileKindWords(file.kind) : tr("%1: %2").arg(fileKindWords(file.kind), alt);
    column->addWidget(markedText(isPicture ? u"image"_s : file.kind == u"video" ? u"video"_s : u"file-text"_s, ui::Tone::Neutral, name, this));
    m_picture = new QLabel(this);
    m_picture->setAccessibleName(name);
    m_picture->hide();
    column->addWidget(m_picture);
    m_note = plainText({}, ui::TypeRole::Caption, true, this);
    m_note->hide();
    column->addWidget(m_note);
    auto *row = new QHBoxLayout;
    row->setSpacing(ui::space::X1);
    if (isPicture && m_pictures.canFetch() && m_url.isValid()) {
        m_show = wordButton(tr("Show picture"), u"eye"_s, this);
        m_show->setToolTip(tr("It is fetched from %1, which then knows that somebody looked.").arg(safeLine(m_url.host(), 80)));
        connect(m_show, &QToolButton::clicked, this, &RemoteFileView::showPicture);
        row->addWidget(m_show);
        m_always = wordButton({}, {}, this);
        connect(m_always, &QToolButton::clicked, this, [this] {
            const bool wasTrusted = m_pictures.isTrusted(m_pictures.sender());
            m_pictures.setTrusted(m_pictures.sender(), !wasTrusted);
            if (!wasTrusted)
                showPicture();
        });
        connect(&pictures, &RemotePictures::trustChanged, this, &RemoteFileView::refresh);
        if (m_pictures.isTrusted(m_pictures.sender()))
            m_pictures.want(m_url);
    }
    if (m_url.isValid())
        row->addWidget(linkButton(linkOf(file.url), [this](const QUrl &url) { Q_EMIT openRequested(url); }, this));
    row->addStretch(1);
    column->addLayout(row);
    if (m_always)
        column->addWidget(m_always, 0, Qt::AlignLeading);
    connect(&pictures, &RemotePictures::ready, this, [this](const QUrl &url) {
        if (url == m_url)
            refresh();
    });
    refresh();
}

void RemoteFileView::showPicture()
{
    m_pictures.want(m_url);
    refresh();
}

void RemoteFileView::refresh()
{
    const QImage image = m_pictures.picture(m_url);
    m_isShown = !image.isNull();
    const bool waits = !m_isShown && m_pictures.isWanted(m_url);
    m_picture->setVisible(m_isShown);
    if (m_isShown) {
        const QSize room = QSize(kShownWidth, kShownHeight) * devicePixelRatioF();
        QPixmap pixmap = QPixmap::fromImage(image.width() > room.width() || image.height() > room.height()
                                                ? image.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation) : image);
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        m_picture->setPixmap(pixmap);
    }
    m_note->setVisible(waits || m_pictures.hasFailed(m_url));
    m_note->setText(waits ? tr("Fetching the picture") : tr("The picture could not be fetched."));
    if (m_show) {
        m_show->setVisible(!m_isShown && !waits);
        // The same place takes it back.
        const bool isTrusted = m_pictures.isTrusted(m_pictures.sender());
        m_always->setVisible((m_show->isVisibleTo(this) || isTrusted) && !m_pictures.sender().isEmpty());
        m_always->setText(isTrusted ? tr("Ask again for this sender") : tr("Always for this sender"));
        m_always->setAccessibleName(m_always->text());
        m_always->setToolTip(isTrusted ? tr("Pictures of this sender are shown without asking. From now on they would wait for you again.")
                                       : tr("Shows every picture of this sender without asking."));
    }
    Q_EMIT resized();
}

} // namespace campanile::views
#include "moc_remotefile.cpp"
