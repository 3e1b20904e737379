// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer/composercontroller.h"
#include "views/composer/mediapictures.h"

#include <QWidget>

class QVBoxLayout;

namespace campanile::views::composer {

/** Up to four pictures as the networks arrange them: one wide, two beside each other, three and four in a grid. */
class MediaGrid final : public QWidget
{
public:
    MediaGrid(const QList<MediaFacts> &media, ComposerController &controller, MediaPictures &pictures, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {240, 150}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<MediaFacts> m_media;
    ComposerController &m_controller;
    MediaPictures &m_pictures;
};

/** How the post will look, one card per account. Links, mentions and hashtags as that network finds them. GUI thread. */
class PreviewCards final : public QWidget
{
    Q_OBJECT

public:
    PreviewCards(ComposerController &controller, MediaPictures &pictures, QWidget *parent = nullptr);
    void refresh();

private:
    class AccountCard;

    ComposerController &m_controller;
    MediaPictures &m_pictures;
    QVBoxLayout *m_column;
    void step(quint64 run);
    QList<AccountCard *> m_cards;
    qsizetype m_next = 0; ///< card that is shown next
    quint64 m_run = 0;    ///< grows with each refresh: the one before stops
    QList<RecordId> m_shown; ///< targets, in the order of the cards
};

} // namespace campanile::views::composer
