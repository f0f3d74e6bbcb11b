//! What is the matter with a picture.

use super::Locale;
use super::errors::shown;
use crate::export::PictureError;
use crate::photos::{AttachError, Reason};
use crate::picture::Unfit;
use crate::store::{CommitError, MAX_PHOTO, PhotoError, PhotoState};
use crate::tr;

impl Locale {
    /// Says in a few words why a picture is not in a document: `die Datei fehlt`.
    #[must_use]
    pub fn picture_error(&self, error: &PictureError) -> String {
        match error {
            PictureError::Missing => tr!(self, "picture-missing"),
            PictureError::Io(kind) => tr!(self, "picture-io", reason = self.io_reason(*kind)),
            PictureError::NotAPicture => tr!(self, "picture-not-a-picture"),
            PictureError::Damaged(_) => tr!(self, "picture-damaged"),
            PictureError::TooLarge { megapixels } => {
                tr!(self, "picture-too-large", megapixels = megapixels.to_string())
            }
        }
    }

    /// Says how the file of a picture is, if not as it should be.
    #[must_use]
    pub fn photo_state(&self, state: PhotoState) -> Option<String> {
        match state {
            PhotoState::There => None,
            PhotoState::Missing => Some(tr!(self, "picture-missing")),
            PhotoState::Unreadable => Some(tr!(self, "picture-unreadable")),
        }
    }

    /// Says why a picture was not attached, and what to do.
    #[must_use]
    pub fn attach_error(&self, error: &AttachError) -> String {
        let path = shown(&error.path);
        match &error.reason {
            Reason::File(error) => match error {
                PhotoError::Missing => tr!(self, "photos-error-missing", path = path),
                PhotoError::Read(kind) => {
                    tr!(
                        self,
                        "photos-error-read",
                        path = path,
                        reason = self.io_reason(*kind)
                    )
                }
                PhotoError::TooLarge { bytes } => tr!(
                    self,
                    "photos-error-too-large",
                    path = path,
                    size = self.size(*bytes),
                    most = self.size(MAX_PHOTO)
                ),
                PhotoError::Unfit(Unfit::NotAPicture) => tr!(self, "photos-error-no-picture", path = path),
                PhotoError::Unfit(Unfit::Heic) => tr!(self, "photos-error-heic", path = path),
                PhotoError::Unfit(Unfit::Damaged) => tr!(self, "photos-error-damaged", path = path),
                PhotoError::Write(kind) => {
                    tr!(
                        self,
                        "photos-error-write",
                        path = path,
                        reason = self.io_reason(*kind)
                    )
                }
                PhotoError::ReadOnly(reason) => self.commit_error(&CommitError::ReadOnly(reason.clone())),
            },
            Reason::Picture(PictureError::TooLarge { megapixels }) => {
                let megapixels = megapixels.to_string();
                tr!(self, "photos-error-pixels", path = path, megapixels = megapixels)
            }
            Reason::Picture(_) => tr!(self, "photos-error-damaged", path = path),
        }
    }
}
