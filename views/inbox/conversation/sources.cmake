# SPDX-License-Identifier: GPL-3.0-or-later
set(CAMPANILE_INBOX_CONVERSATION
  conversation/conversationpane.cpp conversation/conversationpane.h
  conversation/detailchoices.cpp conversation/detailchoices.h
  conversation/detailspane.cpp conversation/detailspane.h
  conversation/draftcontroller.cpp conversation/draftcontroller.h
  conversation/drafthistory.cpp
  conversation/linkcard.cpp conversation/linkcard.h
  conversation/picturespage.cpp conversation/picturespage.h
  conversation/proposalstrip.cpp conversation/proposalstrip.h
  conversation/remotefile.cpp conversation/remotefile.h
  conversation/remotepictures.cpp conversation/remotepictures.h
  conversation/replybox.cpp conversation/replybox.h
  conversation/replycontroller.cpp conversation/replycontroller.h
  conversation/replyedit.cpp
  conversation/reviewinbox.cpp conversation/reviewinbox.h
  conversation/reviewstrip.cpp conversation/reviewstrip.h
  conversation/safetext.cpp conversation/safetext.h
  conversation/savedreplypicker.cpp conversation/savedreplypicker.h
  conversation/suggestionstrip.cpp conversation/suggestionstrip.h
  conversation/threadbubble.cpp conversation/threadbubble.h
  conversation/threadparts.cpp conversation/threadparts.h
  conversation/threadview.cpp conversation/threadview.h
  conversation/threadwords.cpp conversation/threadwords.h
)
