// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/card.h"
#include "views/practice/practicecontroller.h"

#include <QWidget>

namespace campanile::views {

/**
 * One post of the practice network, as a reader of the network sees it. Texts are shown as plain text, so markup in a post is
 * read and never run. The controller outlives it. GUI thread.
 */
class PostCard : public ui::Card
{
    Q_OBJECT

public:
    /** @p time is ready to read, @p exactTime its tool tip. */
    PostCard(const services::PracticePost &post, const QString &time, const QString &exactTime, PracticeController &controller,
             QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(const QString &url);

private:
    [[nodiscard]] QWidget *makeHead(const services::PracticePost &post, const QString &time, const QString &exactTime);
};

/** The pictures of a post, side by side; videos and pictures under way show what they are. */
class PostPictures : public QWidget
{
    Q_OBJECT

public:
    PostPictures(QList<services::PracticeMedia> media, PracticeController &controller, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect cell(qsizetype index) const;

    const QList<services::PracticeMedia> m_media;
    PracticeController &m_controller;
};

} // namespace campanile::views
