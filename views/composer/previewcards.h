// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer/composercontroller.h"
#include "views/composer/mediastrip.h"

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

/** How the post will look, one card per network. Links, mentions and hashtags as that network finds them. GUI thread. */
class PreviewCards final : public QWidget
{
    Q_OBJECT

public:
    PreviewCards(ComposerController &controller, MediaPictures &pictures, QWidget *parent = nullptr);
    void refresh();

private:
    void addCard(const TargetFacts &target);
    void addPart(QVBoxLayout *column, const TargetFacts &target, const QString &text, int part);

    ComposerController &m_controller;
    MediaPictures &m_pictures;
    QVBoxLayout *m_column;
};

} // namespace campanile::views::composer
