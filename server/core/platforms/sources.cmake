# SPDX-License-Identifier: GPL-3.0-or-later
# One folder a network, each with its own list.
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/httpclient.h" "${CMAKE_CURRENT_LIST_DIR}/httpclient.cpp" "${CMAKE_CURRENT_LIST_DIR}/httpguard.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/networkcalls.h" "${CMAKE_CURRENT_LIST_DIR}/networkcalls.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/networktools.h" "${CMAKE_CURRENT_LIST_DIR}/networktools.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/platformadapter.h" "${CMAKE_CURRENT_LIST_DIR}/platformadapter.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/platformerror.h" "${CMAKE_CURRENT_LIST_DIR}/platformerror.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/platformtext.h" "${CMAKE_CURRENT_LIST_DIR}/platformtext.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/ratelimits.h" "${CMAKE_CURRENT_LIST_DIR}/ratelimits.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/standardplatforms.cpp"
)
foreach(network IN ITEMS mastodon bluesky meta facebook instagram threads x linkedin tiktok youtube pinterest reddit)
  include("${CMAKE_CURRENT_LIST_DIR}/${network}/sources.cmake" OPTIONAL)
endforeach()
# Headers only: the library is loaded with the first request.
set_source_files_properties("${CMAKE_CURRENT_LIST_DIR}/httpclient.cpp" PROPERTIES INCLUDE_DIRECTORIES "${CURL_INCLUDE_DIRS}")
