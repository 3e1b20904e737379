// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/conversationfacts.h"
#include "views/inbox/conversation/remotepictures.h"

#include <QUrl>
#include <QWidget>

class QLabel;
class QToolButton;

namespace campanile::views {

/** A file that came along with a message: named, and shown or opened only when somebody asks. GUI thread. */
class RemoteFileView : public QWidget
{
    Q_OBJECT

public:
    RemoteFileView(const models::RemoteFile &file, RemotePictures &pictures, QWidget *parent = nullptr);
    /** As the button does. */
    void showPicture();
    [[nodiscard]] bool isShown() const { return m_isShown; }

Q_SIGNALS:
    void openRequested(const QUrl &url);
    void resized();

private:
    void refresh();

    const models::RemoteFile m_file;
    const QUrl m_url;
    RemotePictures &m_pictures;
    QLabel *m_picture;
    QLabel *m_note;
    QToolButton *m_show = nullptr;
    QToolButton *m_always = nullptr;
    bool m_isShown = false;
};

} // namespace campanile::views
